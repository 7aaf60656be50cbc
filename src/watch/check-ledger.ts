import { rowsOf, type Database } from '../database/database';
import type { Instant } from '../case-model/london';
import { dutiesLedger, type PartnerLedger } from '../duty/ledger';
import type { Severity } from '../rule/rule';
import { keepFindings, type Found } from './findings';

/** So many are named; the sums on the page of partners count all of them. */
const MOST = 500;

interface Broken { readonly kind: 'lost' | 'not counted' | 'no delivery' | 'no duty'; readonly id: string; readonly whom: string; readonly severity: Severity; readonly mapping: string; readonly subject: string | null; readonly receipt: string | null }

/**
 * Holds the duties against the count that is kept apart from them, and duties against deliveries. A duty, its place in the count and its
 * delivery are committed together, so whatever is there without the others was lost afterwards: by hand, or by a fault of ours.
 * Answers how many duties were looked at.
 */
export async function checkLedger(database: Database, now: Instant): Promise<number> {
  const ledger = await dutiesLedger(database.read, now);
  const broken = await rowsOf<Broken>(database.read, `
    SELECT * FROM (
      SELECT 'lost' AS kind, opening.duty_id AS id, opening.whom, opening.severity, opening.mapping, part.subject, part.receipt_id AS receipt
        FROM opening LEFT JOIN duty ON duty.id = opening.duty_id LEFT JOIN part ON part.id = opening.part_id WHERE duty.id IS NULL
      UNION ALL SELECT 'not counted', duty.id, duty.whom, duty.severity, duty.mapping, duty.subject, NULL FROM duty LEFT JOIN opening ON opening.duty_id = duty.id WHERE opening.duty_id IS NULL
      UNION ALL SELECT 'no delivery', duty.id, duty.whom, duty.severity, duty.mapping, duty.subject, NULL FROM duty LEFT JOIN delivery ON delivery.duty_id = duty.id WHERE delivery.id IS NULL
      UNION ALL SELECT 'no duty', delivery.id, delivery.system, COALESCE(opening.severity, 'record'), delivery.mapping, delivery.subject, NULL
        FROM delivery LEFT JOIN duty ON duty.id = delivery.duty_id LEFT JOIN opening ON opening.duty_id = delivery.duty_id WHERE duty.id IS NULL
    ) AS broken ORDER BY kind, id LIMIT ${MOST}`, []);
  const found = [...broken.map(asFound), ...ledger.filter(({ missing, elsewhere }) => missing !== 0 || elsewhere !== 0).map(sumFails)];
  await database.write(manager => keepFindings(manager, 'ledger', found, now));
  return ledger.reduce((sum, { opened }) => sum + opened, 0);
}

const asFound = ({ kind, id, whom, severity, mapping, subject, receipt }: Broken): Found => ({ fingerprint: `ledger|${kind}|${id}`, what: kind, severity, whom, mapping, subject, receiptId: receipt, why: WHY[kind](id) });

const WHY: Readonly<Record<Broken['kind'], (id: string) => string>> = {
  lost: id => `Duty ${id} was opened, and is no longer there: it was neither met nor waived. Find out from the case what they were to be told, tell them, and have an engineer bring the row back`,
  'not counted': id => `Duty ${id} is not in the count of opened duties, so that count cannot be relied on: have an engineer find out who wrote either row`,
  'no delivery': id => `Duty ${id} has no message: nothing will ever be sent for it. Tell them yourself, and end it in your name`,
  'no duty': id => `Delivery ${id} has no duty: nobody waits for its proof. Have an engineer bring the duty back from the backup`,
};

const sumFails = ({ whom, opened, met, replaced, waived, open, elsewhere }: PartnerLedger): Found => ({
  fingerprint: `ledger|sum|${whom}`, what: 'sum', severity: 'record', whom, mapping: null, subject: null, receiptId: null,
  why: `${opened} were opened, but ${met} met + ${replaced} replaced + ${waived} waived + ${open} open = ${met + replaced + waived + open}${elsewhere === 0 ? '' : `, and ${elsewhere} in no state that there is`}`,
});
