import type { CodesExplained } from '../../src/sdk';

/** Source: hmcts/opal-fines-service and its stub; legacy-formats.md §1.I. They publish what the thirteen codes are about, and of one only which it is. */
export const help: CodesExplained = {
  codes: {
    '-20004': {
      title: 'The code of a result is not valid', what: 'The accounts do not know one of the result codes in the request, so no account was made',
      why: 'The result that the court recorded has no code there, or the code was ended',
      correct: 'Look at the result on the case. Make the account by hand with the right code and enter its number on the duty, or have the code table mended and send it again',
      avoid: 'Record fines and costs by the results of the national list, not in free text',
    },
  },
  without: Array.from({ length: 13 }, (_, i) => `-${20001 + i}`).filter(code => code !== '-20004'),
  others: {
    title: 'Something in the request is not valid', what: 'The accounts refused the request, so there is no account and nothing is collected',
    why: 'The user, the parent or guardian, the terms of payment, the creditor, a court, the offence, the bank details or a ticket number is missing or unknown there. Which of them a code means is not published',
    correct: 'Hold the request against the case, field by field: the re-key sheet has both. Make the account by hand and enter its number on the duty, or have the case put right and shared again',
    avoid: 'Record the terms of payment, the creditor of compensation and a youth’s parent or guardian when the fine is imposed',
  },
};
