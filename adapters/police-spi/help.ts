import type { CodesExplained, Explained } from '../../src/sdk';

/*
 * The codes of the exchange (reply-codes.ts; hmcts/cpp-context-staging-prosecutors-spi), and those by which the police system Bichard 7 names what is wrong with
 * a case (ministryofjustice/bichard7-next-data: exception-definitions.json, trigger-definitions.json). What is said of them is ours.
 */
const ADDRESS_AVOID = 'It is a matter of settings: nothing that a court can avoid';
const address = (title: string, what: string): Explained => ({
  title, what, why: 'We and the exchange are set up differently: a name, a route or a certificate was changed on one side', correct: 'Tell an engineer today: it concerns every case. Tell the force by telephone of each custody, tag and warrant in the meantime', avoid: ADDRESS_AVOID,
});
const form = (title: string, what: string): Explained => ({
  title, what, why: 'The message was not built as the exchange asks', correct: 'Tell an engineer: sending it again as it stands is refused again. Tell the force by telephone what cannot wait', avoid: 'Nothing that a court can avoid: it is a defect of this hub or of the exchange',
});
const busy: Explained = { title: 'The exchange is busy', what: 'It could not take the message just now', why: 'It is being restarted, or takes more than it can', correct: 'Nothing yet: it is sent again every five minutes. After five tries it is yours; send it again then', avoid: 'It cannot be avoided' };
const returned = (title: string, what: string, why: string, correct: string, avoid: string): Explained => ({ title, what: `${what}, so the force must type it or gives it back`, why, correct, avoid });
const CODE_AVOID = 'Choose offences, results and courts from the lists of the system, and report a code that is missing when you first see it';

const EXCHANGE: Readonly<Record<string, Explained>> = {
  200: busy, 201: busy, 202: busy,
  301: address('Unknown system', 'The exchange does not know the system that we say we are'),
  302: { title: 'Sent before', what: 'The exchange has had this message already', why: 'The first answer to it was lost, and it was sent again', correct: 'Nothing: it is the proof that it arrived', avoid: 'It need not be avoided' },
  304: address('Wrong source', 'The sender named in the message is not one that the exchange takes messages from'),
  305: address('Wrong destination', 'The exchange does not know where the message is to go'),
  306: form('Invalid id', 'The id of the message is missing or is written as none'),
  307: form('Wrong mode, or no such owner of data', 'The way in which the message was sent, or the owner of its data, is not one that the exchange takes'),
  308: address('Unknown organisation', 'The exchange does not know the organisation named in the message'),
  309: returned('Blank offence code', 'An offence of the case has no code', 'It was entered as free text, or its code was removed', 'Give the offence its code in the case, and share again', CODE_AVOID),
  1310: form('Content that cannot be used', 'The content is not built as results or new cases must be'),
  1317: address('Unknown source of the route', 'The exchange does not know where the route begins'),
  1318: address('Unknown destination of the route', 'The exchange does not know where the route ends'),
  1321: address('Sender and receiver are the same', 'The route leads back to where it began'),
  1359: form('Kind of data not allowed', 'The exchange does not take this kind of data on this route'),
};

const BICHARD: Readonly<Record<string, Explained>> = {
  HO100200: returned('Court code written as none', 'The code of a court does not look like one (B01LY00)', 'A table of courts holds a wrong code', 'Tell the force the results or the next hearing, and report the code to the reference data team', CODE_AVOID),
  HO100201: returned('URN written as none', 'The URN is not two digits, two letters, digits and a year', 'It was typed by hand, or is another number', 'Ask the force for the right URN, correct the case, and tell the force that these results belong to it', 'Copy the URN from the charge sheet; capitals count'),
  HO100206: returned('ASN that cannot be right', 'The form of the arrest/summons number, or its last letter, is wrong', 'A digit was mistyped: the last letter checks the others', 'Ask the force for the number, correct the case, and tell the force', 'Copy the number from the charge sheet'),
  HO100209: returned('PNC id written as none', 'The PNC id is not a year, seven digits and a letter', 'It was mistyped, or is a CRO number', 'Ask the force for the right one, or take it out of the case; share again', 'Leave it out where you do not have it'),
  HO100240: returned('Result code below 1000', 'The number of a result is lower than any national code', 'A local code was recorded', 'Record the result again by its national code, and share', CODE_AVOID),
  HO100242: returned('Duration of nothing', 'A result lasts for 0 of its unit', 'The length was left at 0', 'Correct the duration, and share again', 'Fill in the length when the result is recorded'),
  HO100243: returned('Amount of nothing', 'A result is of £0.00', 'The amount was left at 0', 'Correct the amount, or record the result without one; share again', 'Leave out an amount where nothing is to be paid'),
  HO100244: returned('Penalty points of nothing', 'A result has 0 penalty points', 'The points were left at 0', 'Correct the points, or record the result without them; share again', 'Leave out points where none are given'),
  HO100247: returned('Qualifier of more than two letters', 'The qualifier of a result is longer than any', 'The definition of the result is wrong', 'Tell the force what it stands for, and report the definition', CODE_AVOID),
  HO100249: returned('Court area below 100', 'The number of the local justice area is lower than any', 'A table of courts holds a wrong number', 'Tell the force the results, and report the court to the reference data team', CODE_AVOID),
  HO100300: returned('Court or station that nobody knows', 'A court, or the station in an arrest/summons number, is in no table', 'It is new, was closed, or was mistyped', 'Tell the force, and ask the reference data team to add it; correct a number that was mistyped', CODE_AVOID),
  HO100304: returned('Offence without a result', 'One offence was left without any result', 'It was overlooked when the others were resulted', 'Result it, if only by an adjournment, and share again', 'Result every offence before you share'),
  HO100305: returned('Guilt without its day', 'A finding of guilt has no day of conviction', 'The verdict was recorded without its date', 'Record the day of conviction, and share again', 'Record the verdict and its date together'),
  HO100306: returned('Offence code that the police do not know', 'The code is in no list of offences', 'The offence is new or local, or the code was mistyped', 'Tell the force what the offence is and how it was resulted; have the code added or corrected', CODE_AVOID),
  HO100307: returned('Result code that the police do not know', 'The code is in no list of results', 'The result is new, or local to a system', 'Tell the force what was ordered; ask the reference data team for the right code', CODE_AVOID),
  HO100309: returned('Qualifier that the police do not know', 'The qualifier of a result is in no list', 'It is new, or local to a system', 'Tell the force what it stands for; ask the reference data team for the right one', CODE_AVOID),
  HO100321: returned('Dummy arrest/summons number', 'An offence that goes on the PNC has only a stand-in number', 'The defendant was summonsed, and no number was ever given', 'Ask the prosecutor for the number, put it into the case, and tell the force', 'Ask for the number when the case is entered'),
  HO100322: returned('Adjournment to nowhere', 'A result adjourns the case and says neither where nor when', 'The next hearing was not listed', 'List the next hearing, and share again; telephone the force until then', 'List the next hearing before you share'),
  HO100323: returned('Committal to a Crown Court that nobody knows', 'The Crown Court named in a committal is in no table', 'Its name was typed, and not chosen', 'Tell the force which court it is, and where and when the hearing is', CODE_AVOID),
  HO100324: returned('Adjournment before any verdict, after a verdict', 'A result is one of before a verdict, though there is one', 'The wrong adjournment was chosen', 'Record the right adjournment, and share again', 'Choose the adjournment for sentence after a finding of guilt'),
  HO100325: returned('Sentence without a conviction', 'A sentence follows a conviction that the force was never told of', 'The conviction was another court’s, or its results never arrived', 'Tell the force the conviction: where, when and of what', 'Share the results of every hearing, adjournments too'),
  HO100326: returned('Result that does not follow', 'The result does not fit what was told before of this offence', 'An earlier hearing’s results never arrived, or were changed', 'Tell the force what happened, hearing by hearing', 'Share the results of every hearing, adjournments too'),
  HO100331: returned('More than 100 offences', 'One defendant has results on more than 100 offences', 'The case is that large', 'Send the force the court register; telephone every warrant, tag and remand on it', 'It cannot be avoided'),
  HO200104: returned('Result added later', 'A result was added to a case whose results the PNC already has', 'The share was corrected after the first one', 'Tell the force which result was added; they put it on by hand', 'Look the results over before the first share'),
  HO200117: returned('More than ten results on an offence', 'The PNC has room for ten results on an offence', 'The court ordered that much', 'Telephone the force: they put them on by hand from the register', 'Record a result on the offence that it belongs to, and on no other'),
  TRPR0002: { title: 'A warrant', what: 'The police are to look at a warrant', why: 'A warrant was issued, or one was reworded by sharing again, which looks like a second one', correct: 'Tell the force whether it is one warrant or two', avoid: 'Do not share again for the wording alone' },
  TRPR0007: { title: 'A defendant has died', what: 'The police are to look at the death of somebody found guilty', why: 'The result that ends the case for death does not end what the PNC holds', correct: 'Tell the force of the death, with the day', avoid: 'It cannot be avoided' },
};

export const help: CodesExplained = {
  codes: { ...EXCHANGE, ...BICHARD },
  without: [],
  others: {
    title: 'A code that is not published', what: 'The exchange answered with a number that nobody has explained to us', why: 'It is new, or from a part of the exchange that publishes none',
    correct: 'Do not send it again before you know whether they took it: ask the police results desk, and settle the duty by what they say', avoid: 'Report it, so that it is explained here',
  },
};
