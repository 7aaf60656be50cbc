import { csvLine } from '../csv-line';
import type { Proof } from './report';

const HEADING = ['verdict', 'harm', 'partner', 'what', 'case', 'person', 'court', 'hearing day', 'due', 'why', 'what to do', 'rule', 'share', 'key'];

/** Everything that needs somebody's look, worst first: duties, results without a duty, and what could not be read. */
export function* proofAsCsv({ duties, forgotten, shares, partners }: Proof): Generator<string> {
  yield csvLine(HEADING);
  for (const { verdict, harm, partner, what, caseReference, person, court, hearingDay, dueAt, why, otherwise, rule, share, key } of duties) yield csvLine([verdict, harm, partner, what, caseReference, person, court, hearingDay, dueAt, why, otherwise, rule, share, key]);
  for (const { severity, whom, code, caseReference, person, court, share, place } of forgotten) {
    yield csvLine(['no duty', severity, partners.find(one => one.whom === whom)?.partner ?? whom, `result ${code}`, caseReference, person, court, '', '', 'No duty was opened for this result, and no rule that we know of says why', 'Tell them yourself, and have an engineer find the rule that forgot it', '', `${share}: ${place}`, '']);
  }
  for (const { name, why } of shares.named) yield csvLine(['not read', '', '', 'share', '', '', '', '', '', why, '', '', name, '']);
  for (const { partner, notRead } of partners) for (const { name, why } of notRead) yield csvLine(['not read', '', partner, 'their record', '', '', '', '', '', why, '', '', name, '']);
}
