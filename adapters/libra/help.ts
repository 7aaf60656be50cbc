import type { CodesExplained, Explained } from '../../src/sdk';

/** Libra sends no codes: what a person reads is why a list of it could not be read (codec.ts). */
const list = (title: string, what: string, why: string): Explained => ({
  title, what, why, correct: 'Ask Libra’s support desk to print the list again, or an engineer to replay it when the reading of it has been mended. Until then look at the court’s day in Libra itself',
  avoid: 'Nothing that a court can do: report it, so that the next list is read',
});

export const help: CodesExplained = {
  codes: {
    'It has no ExternalDocumentRequest': list('A list without its envelope', 'The message from Libra’s print service lacks the part that carries the list', 'A test message was sent, or the sender was changed'),
    'It has no documents': list('A list without documents', 'The message from Libra holds no court list at all', 'The print run had nothing to print, or broke off before it wrote anything'),
    'a court list comes as Envelope': list('Something that is no list', 'What came from Libra’s side is a document of another kind', 'Another document was sent to the address for lists'),
    'one message carries one': list('Several lists in one message', 'The message holds more than one request, and it cannot be said which one counts', 'Two print runs were joined on the way'),
  },
  without: [],
  others: list('A list that cannot be read', 'A court list came from Libra and cannot be read, so every case on it may be missing here', 'It is cut off, damaged on the way, or of a form that was never seen before'),
};
