import type { Limits } from '../../src/sdk';

/** One mailbox in plain letters, so that nothing in it can begin a header or name a second recipient. */
const mailbox = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export const limits: Limits = {
  to: { required: true, maxLength: 254, pattern: mailbox, form: 'one mail address as results@force.example', source: 'RFC 5321 §4.5.3.1 (a path of 256 octets with its brackets), narrowed to letters that need no quotes' },
  subject: { required: true, maxLength: 900, source: 'RFC 5322 §2.1.1 (a line of 998), narrowed to what one reads' },
  text: { required: true, maxLength: 1_000_000, source: 'assumed: mail servers take several megabytes' },
};
