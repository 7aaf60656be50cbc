import { momentInWords } from '../case-model/london';
import { HARM } from '../console/words';
import type { ListedDuty, Proof, Totals } from '../prove/report';
import { holdsInWords, nobodysInWords, said, sharesInWords, sumOf, verdictInWords, waitingInWords } from '../prove/sentences';
import { columns } from './session';

/** So many are named on a terminal. */
const MOST = 50;

export function proofInWords(proof: Proof, most = MOST): string {
  const { total, harms, partners, duties, notListed, waiting, census, forgotten, shares, nobodysFiles } = proof;
  const notProved = duties.filter(({ verdict }) => verdict === 'not proved');
  const cannotSay = duties.filter(({ verdict }) => verdict === 'cannot say');
  return [
    `${sharesInWords(shares)}.`, `${sumOf(total)}.`, '',
    columns([['harm', 'duties', '= proved', '+ not proved', '+ cannot say', '+ replaced'], ...harms.map(({ harm, ...one }) => [HARM[harm].word, ...figures(one)])]), '',
    columns([['partner', 'duties', '= proved', '+ not proved', '+ cannot say', '+ replaced', 'what they hold'], ...partners.map(one => [one.partner, ...figures(one), holdsInWords(one)])]),
    ...section('Not proved, worst first', notProved.slice(0, most).flatMap(dutyInWords), notProved.length - most),
    ...section('Cannot say, by reason', reasons(cannotSay).slice(0, most), reasons(cannotSay).length - most),
    ...section('Results of high harm for which no duty is opened', forgotten.slice(0, most).map(one => `  ${HARM[one.severity].word}: result ${one.code}, case ${one.caseReference || 'not named'}, person ${one.person || 'not named'} (${one.share}, ${one.place})`), forgotten.length - most),
    ...section('Census of results of high harm, counted without the rules', census.length === 0 ? [] : [columns([['  about', 'counted', '= with a duty', '+ left out by a named rule', '+ held by a person', '+ not applied', '+ without any'], ...census.map(one => [`  ${one.harm}`, ...[one.counted, one.told, one.explained, one.held, one.waiting, one.without].map(said)])])], 0),
    ...section('Not read, by reason', notRead(proof).slice(0, most), notRead(proof).length - most),
    ...waiting > 0 ? ['', `${waitingInWords(waiting)}.`] : [],
    ...nobodysFiles.length > 0 ? ['', `${nobodysInWords(nobodysFiles)}.`] : [],
    ...notListed > 0 ? ['', `${said(notListed)} more are counted and not listed, the least harmful: give the shares in smaller folders.`] : [],
    '', verdictInWords(proof),
  ].join('\n');
}

const figures = ({ duties, proved, notProved, cannotSay, replaced }: Totals): string[] => [duties, proved, notProved, cannotSay, replaced].map(said);

const section = (title: string, lines: readonly string[], left: number): string[] => lines.length === 0 ? [] : ['', `${title}:`, ...lines, ...left > 0 ? [`  … and ${said(left)} more: --csv FILE writes all of them`] : []];

const dutyInWords = ({ harm, partner, what, caseReference, person, dueAt, why, otherwise, share }: ListedDuty): string[] => [
  `  ${HARM[harm].word}: ${partner}, ${what}, case ${caseReference || 'not named'}, person ${person || 'not named'}, due ${momentInWords(dueAt)} (${share})`,
  `      ${why}.`, `      ${otherwise}.`,
];

/** The same reason once, with how often and one that it holds for. */
const notRead = ({ shares, partners }: Proof): string[] => [...Map.groupBy([...shares.named, ...partners.flatMap(one => one.notRead)], ({ why }) => why)]
  .map(([why, all]) => `  ${all.length === 1 ? '' : `${said(all.length)} × `}${why} (${all.length === 1 ? '' : 'such as '}${all[0]?.name ?? ''})`);

/** The same reason once, with how often and the worst of it. */
function reasons(duties: readonly ListedDuty[]): string[] {
  return [...Map.groupBy(duties, ({ partner, why }) => `${partner}: ${why}`)].map(([reason, all]) => `  ${said(all.length)} × ${reason} (worst: ${all[0]?.harm ?? ''}, case ${all[0]?.caseReference || 'not named'})`);
}
