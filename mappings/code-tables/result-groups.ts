import type { JudicialResult } from '../../src/sdk';

/**
 * The groups of a result definition: a list between commas whose case, spacing and plural vary between releases, so
 * they are compared in small letters and without spaces.
 * Source: hmcts/cpp-context-results, DefendantAggregate.java; spellings seen are listed in the case model notes §1.3.
 */
export const groupsOf = ({ resultDefinitionGroup = '' }: JudicialResult): string[] => resultDefinitionGroup.split(',').map(group => group.toLowerCase().replace(/\s/g, ''));
