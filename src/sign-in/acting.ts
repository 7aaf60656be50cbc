/** What a person may be. One person may be several. */
export const ROLES = ['support', 'court officer', 'engineer', 'supervisor', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who does something, and how we know. *signed in*: the name came from the provider with a checked token. *typed*: they wrote it into a form of a
 * hub without sign-in. *program*: a program with our token says for whom it acts. *command line*: whoever could run it on the machine.
 */
export interface Acting {
  readonly name: string;
  /** The provider's own word for the person, which outlives a change of name; null where nobody signed in. */
  readonly id: string | null;
  readonly roles: readonly Role[];
  readonly named: 'signed in' | 'typed' | 'program' | 'command line';
}

export const typed = (name: string): Acting => ({ name, id: null, roles: [], named: 'typed' });
export const program = (name: string): Acting => ({ name, id: null, roles: [], named: 'program' });
export const atCommandLine = (name: string): Acting => ({ name, id: null, roles: [], named: 'command line' });
