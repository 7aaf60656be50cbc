import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codec } from '../adapters/common-platform/codec';
import { commonPlatform } from '../adapters/common-platform';
import type { Share } from '../src/case-model/share';
import { cutMessage } from '../src/intake/cut';
import { computeLane, inLaneOrder, type LanePart } from '../src/intake/lane';
import type { Outcome } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';
import { asJson } from './messages/shares';

const rulebook = loadRulebook(join(__dirname, '../mappings'));
export const CORPUS = join(__dirname, '../../shared/corpus');
export const corpusIsThere = existsSync(CORPUS);

/** What each lane of a mapping comes to after these messages, by its subject: one outcome per part, in the lane's order. */
export function lanesOf(mappingId: string, messages: readonly unknown[]): Map<string, Outcome[]> {
  const lanes = new Map<string, LanePart[]>();
  for (const [arrival, message] of messages.entries()) {
    const cut = cutMessage(commonPlatform, rulebook, asJson(message));
    if (!cut.ok) throw new Error(cut.why);
    for (const { subject, said, day, time, unreadable } of cut.cuts.find(({ mapping }) => mapping.id === mappingId)?.parts ?? []) {
      if (unreadable !== undefined) continue;
      lanes.set(subject, [...lanes.get(subject) ?? [], { id: `${subject}|${arrival}`, day: day ?? null, time: time ?? null, arrival, said, gone: false }]);
    }
  }
  const chapter = rulebook.chapter(mappingId);
  return new Map([...lanes].map(([subject, parts]) => [subject, computeLane(chapter, undefined, parts.toSorted(inLaneOrder), []).map(({ outcome }) => outcome)]));
}

/** The real shares that decode, by file. */
export function corpusShares(): (readonly [string, Share])[] {
  const files = [
    ...readdirSync(join(CORPUS, 'hearing-resulted')).map(file => join('hearing-resulted', file)),
    ...readdirSync(join(CORPUS, 'hearing-to-financial-results')).map(folder => join('hearing-to-financial-results', folder, 'hearing-resulted.json')),
    ...readdirSync(join(CORPUS, 'police-results')).flatMap(folder => ['1', '2'].map(n => join('police-results', folder, `hearing-results-added-for-day-${n}.json`))),
  ];
  return files.flatMap(file => {
    const read = codec.decode({ bytes: readFileSync(join(CORPUS, file)), mediaType: 'application/json' });
    return read.ok ? [[file, read.wire] as const] : [];
  });
}
export const corpusJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(CORPUS, ...path), 'utf8'));
export const corpusFolder = (...path: readonly string[]): string[] => readdirSync(join(CORPUS, ...path)).sort();

/** The rules that broke on a message. A doubt about a rule as a whole, `(MAP-142)`, is such a break unless it only spread from another doubt. */
export const broken = (outcome: Outcome): string[] => outcome.doubts.filter(({ field, spreadFrom }) => field.includes('(') && spreadFrom === undefined).map(({ why }) => why);
export const firedRules = (outcomes: Iterable<Outcome>): Set<string> => new Set([...outcomes].flatMap(({ fired }) => fired.map(({ rule }) => rule)));
