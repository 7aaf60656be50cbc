import type { Limits } from '../../src/sdk';

/** What the notice's own schema demands and, for accounts, what their acknowledgement gives; of other lengths it gives none. */
const source = 'hmcts/cpp-context-results: results.event.nces-email-notification-requested.json';
const numbers = {
  pattern: /^[0-9A-Z]{9}(,[0-9A-Z]{9})*$/, form: 'account numbers of nine characters, between commas',
  source: 'hmcts/cpp-context-results: public.stagingenforcement.enforce-financial-imposition-acknowledgement.json (accountNumber)',
};
const must = { required: true, source };

export const limits: Limits = {
  notificationId: must,
  materialId: must,
  sendTo: { ...must, pattern: /^[^\s@,]+@[^\s@,]+$/, form: 'one e-mail address' },
  subject: must,
  defendantName: must,
  masterDefendantId: must,
  caseReferences: must,
  gobAccountNumber: numbers,
  oldGobAccountNumber: numbers,
};
