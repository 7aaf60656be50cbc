import { tellRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

export default tellRule({
  id: 'NEW-672',
  title: 'What was cut from a message is recorded, field by field',
  why: 'Everybody else loses the end of a long text without a word. Here the statement names each field of which SPI took only the beginning, so that a person can look up the rest.',
  evidence: ['legacy formats §3.3, §3.6'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'something is longer than SPI holds': ({ said }) => cutsOf(said).length > 0,
  },
  sets: { cuts: ({ said }) => cutsOf(said) },
  examples: [
    {
      name: 'all that can be too long', given: {
        whole: whole('SPI'),
        said: somebody({
          person: { title: 't'.repeat(36), firstName: 'f'.repeat(36), middleName: 'm'.repeat(36), lastName: 'l'.repeat(36), address: { address1: 'a'.repeat(35), address2: 'b'.repeat(36), address3: 'c'.repeat(36), address4: 'd'.repeat(36), address5: 'e', postcode: 'SW11 9ZZ' } },
          bailConditions: 'b'.repeat(2501), bailReasons: 'r'.repeat(2501),
          offences: [{ wording: 'w'.repeat(2500), results: [] }, { wording: 'w'.repeat(2501), results: [{ resultText: 'x' }, { resultText: 'x'.repeat(2501), nextHearing: { adjournmentReason: 'y'.repeat(81) } }] }],
        }),
      },
      expect: { sets: { cuts: [
        'title', 'givenName1', 'givenName2', 'familyName', 'addressLines[1]', 'addressLines[2]', 'addressLines[3]', 'address5', 'bailConditions', 'bailReasons', 'offences[1].wording', 'offences[1].results[1].text', 'offences[1].results[1].nextHearing.reason',
      ] } },
    },
    {
      name: 'a company, and an application', given: {
        whole: whole('SPI'), said: somebody({ organisation: { name: 'n'.repeat(256), address: { address1: 'a'.repeat(36), address5: 'e'.repeat(36) } }, offences: [{ application: { applicationParticulars: 'p'.repeat(2501) }, results: [{ label: 'x'.repeat(2501) }] }] }),
      },
      expect: { sets: { cuts: ['organisationName', 'addressLines[0]', 'addressLines[4]', 'offences[0].wording', 'offences[0].results[0].text'] } },
    },
    { name: 'nothing is too long', given: { whole: whole('SPI'), said: somebody({ person: { lastName: 'Ashby' } }) }, expect: 'does not apply' },
    { name: 'by e-mail', given: { whole: whole('EMAIL'), said: somebody({ person: { lastName: 'l'.repeat(36) } }) }, expect: 'does not apply' },
  ],
});

function cutsOf({ person, organisation, bailConditions, bailReasons, offences }: SaidDefendant): string[] {
  const { address1, address2, address3, address4, address5, postcode } = person?.address ?? organisation?.address ?? {};
  const lines = [address1, address2, address3, address4, postcode ?? address5];
  return [
    ...longer(35, { title: person?.title, givenName1: person?.firstName, givenName2: person?.middleName, familyName: person?.lastName }), ...longer(255, { organisationName: organisation?.name }),
    ...longer(35, Object.fromEntries(lines.map((line, i) => [`addressLines[${i}]`, line]))), ...(postcode !== undefined && address5 !== undefined && address5.trim() !== '' ? ['address5'] : []),
    ...longer(2500, { bailConditions, bailReasons }),
    ...offences.flatMap(({ wording, application, results }, o) => [
      ...longer(2500, { [`offences[${o}].wording`]: wording ?? application?.applicationParticulars }),
      ...results.flatMap(({ resultText, label, nextHearing }, r) => [...longer(2500, { [`offences[${o}].results[${r}].text`]: resultText ?? label }), ...longer(80, { [`offences[${o}].results[${r}].nextHearing.reason`]: nextHearing?.adjournmentReason })]),
    ]),
  ];
}
const longer = (length: number, fields: Readonly<Record<string, string | undefined>>): string[] => Object.entries(fields).flatMap(([field, text]) => (text?.length ?? 0) > length ? [field] : []);

function somebody(more: Partial<SaidDefendant>): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function whole(channel: 'SPI' | 'EMAIL'): { said: PoliceShare; made: PoliceCase } {
  return { made: { channel }, said: { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: [], court: {}, prosecutor: {}, defendants: [] } };
}
