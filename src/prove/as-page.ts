import { join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { dayInWords, momentInWords } from '../case-model/london';
import { HARM } from '../console/words';
import { chartOf } from './chart';
import type { ListedDuty, Proof } from './report';
import { holdsInWords, nobodysInWords, said, sharesInWords, sumOf, verdictInWords, waitingInWords } from './sentences';

/** So many of each list are on the page; the table for a spreadsheet has all. */
const MOST = 500;

/** The report as one page that needs nothing beside it: to be read, sent or printed. */
export function proofAsPage(proof: Proof): string {
  const environment = new Environment(new FileSystemLoader(join(__dirname, 'views')), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
  return environment.render('proof.njk', pageOf(proof));
}

function pageOf(proof: Proof): object {
  const { at, rulebook, total, harms, partners, duties, notListed, waiting, census, forgotten, shares, nobodysFiles } = proof;
  const ofVerdict = (verdict: ListedDuty['verdict']) => duties.filter(one => one.verdict === verdict);
  const figures = [['duties', 'Duties'], ['proved', 'Proved'], ['notProved', 'Not proved'], ['cannotSay', 'Cannot say'], ['replaced', 'Replaced']] as const;
  const notRead = [...shares.named, ...partners.flatMap(one => one.notRead.map(({ name, why }) => ({ name: `${one.partner}: ${name}`, why })))];
  return {
    when: momentInWords(at), rulebook, verdict: verdictInWords(proof), isGood: total.notProved === 0 && forgotten.length === 0 && total.cannotSay === 0, sum: `${sumOf(total)}.`, shares: `${sharesInWords(shares)}.`,
    chart: chartOf(harms, harm => HARM[harm].word), heads: figures.map(([, name]) => name),
    harms: harms.map(one => ({ name: HARM[one.harm].word, cells: figures.map(([field]) => said(one[field])) })), total: figures.map(([field]) => said(total[field])),
    partners: partners.map(one => ({ name: one.partner, cells: figures.map(([field]) => said(one[field])), holds: holdsInWords(one) })),
    lists: [
      { id: 'not-proved', title: 'Not proved, worst first', ...page(ofVerdict('not proved').map(rowOf)) },
      { id: 'cannot-say', title: 'Cannot say, worst first', ...page(ofVerdict('cannot say').map(rowOf)) },
    ],
    notListed: notListed === 0 ? '' : `${said(notListed)} more are counted and not listed, the least harmful: give the shares in smaller folders.`,
    forgotten: page(forgotten.map(one => ({ harm: HARM[one.severity].word, what: `Result ${one.code}`, about: aboutOf(one), where: `${one.share}: ${one.place}` }))),
    census: census.map(one => ({ name: one.harm, cells: [one.counted, one.told, one.explained, one.held, one.waiting, one.without].map(said) })),
    notRead: page(notRead), waiting: waiting === 0 ? '' : `${waitingInWords(waiting)}.`,
    nobodys: nobodysFiles.length === 0 ? '' : `${nobodysInWords(nobodysFiles)}.`,
  };
}

const page = <T>(rows: readonly T[]) => ({ rows: rows.slice(0, MOST), count: said(rows.length), more: rows.length > MOST ? `${said(rows.length - MOST)} more are in the table that --csv writes.` : '' });

function rowOf({ harm, partner, what, dueAt, why, otherwise, rule, share, key, ...about }: ListedDuty): object {
  return { harm: HARM[harm].word, partner, what, about: aboutOf(about), due: `Due ${momentInWords(dueAt)}`, why: `${why}.`, otherwise: `${otherwise}.`, source: `${share}, rule ${rule}, key ${key}` };
}

function aboutOf({ caseReference, person, court, hearingDay = '' }: Pick<ListedDuty, 'caseReference' | 'person' | 'court'> & { readonly hearingDay?: string }): string {
  return [
    caseReference === '' ? 'Case not named' : `Case ${caseReference}`, person === '' ? 'person not named' : `person ${person}`, ...court === '' ? [] : [`court ${court}`],
    ...hearingDay === '' ? [] : [/^\d{4}-\d\d-\d\d$/.test(hearingDay) ? `heard on ${dayInWords(hearingDay)}` : `heard on ${hearingDay}`],
  ].join(', ');
}
