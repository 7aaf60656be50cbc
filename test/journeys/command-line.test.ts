import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraList } from '../messages/libra-lists';
import { asJson, share, tag } from '../messages/shares';
import { built } from './built';
import { hubRows, type HubRows } from './hub-rows';

const MAIN = built('src/cli/main.js');

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-cli-'));
  let rows: HubRows;
  beforeAll(async () => { rows = await hubRows(folder); });
  afterAll(() => rows.close());

  function casebridge(...words: string[]): { status: number | null; out: string; said: unknown; complaint: string } {
    const ran = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8', env: { ...process.env, ...rows.environment, CASEBRIDGE_PROFILE: 'plain' } });
    const said: unknown = words.includes('--json') && ran.status === 0 ? JSON.parse(ran.stdout) : undefined;
    return { status: ran.status, out: ran.stdout, said, complaint: ran.stderr };
  }

  it('takes messages in and prints what became of each', () => {
    mkdirSync(join(folder, 'lists'));
    writeFileSync(join(folder, 'lists/1.xml'), libraList('cli-1', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale']]).bytes);
    writeFileSync(join(folder, 'lists/2.xml'), '<broken');
    const { said, status } = casebridge('ingest', 'libra', join(folder, 'lists'), '--json');
    expect(status).toBe(0);
    expect(said).toMatchObject([{ file: '1.xml', state: 'read', parts: { applied: 2 } }, { file: '2.xml', state: 'unreadable', why: expect.stringContaining('not well-formed XML') }]);
    writeFileSync(join(folder, 'share.json'), asJson(share({ urn: '01ZD0020001', lastName: 'Ashby', results: [tag()] })).bytes);
    expect(casebridge('ingest', 'common-platform', join(folder, 'share.json')).out).toContain('1 message: 1 read');
  });

  it('compares a court\'s day with totals that add up', () => {
    const { said } = casebridge('compare', '--court', 'B01LY', '--day', '2026-06-01', '--json');
    expect(said).toMatchObject({ population: 2, same: 1, mismatched: 1, explained: 0, unchecked: 0, excluded: 0 });
    expect(casebridge('compare', '--court', 'B01LY', '--day', '2026-06-01').out).toContain('2 cases = 1 same + 0 different as expected + 1 mismatched + 0 not checked + 0 excluded');
  });

  it('compares all court days in a run, and then only what changed', () => {
    expect(casebridge('compare', '--run', 'court-day', '--by', 'Robin Vale', '--json').said).toMatchObject({ scope: 'all', state: 'done', coverage: 100, population: 2, same: 1, mismatched: 1, seedsMissed: {} });
    expect(casebridge('compare', '--run', 'court-day', '--json').said).toMatchObject({ scope: 'changed', state: 'done', population: 2 });
    expect(casebridge('compare', '--run', 'court-day', '--all').out).toContain('2 = 1 same + 0 different as expected + 1 mismatched + 0 not checked (0 in flight) + 0 excluded');
    expect(casebridge('compare', '--run', 'everything')).toMatchObject({ status: 1, complaint: expect.stringContaining('There are: court-day, case, accounts, duty') });
  });

  it('verifies the trail of who did what, and holds it against what was kept of it', () => {
    expect(casebridge('audit', 'verify', '--json').said).toMatchObject({ ok: true, rows: expect.any(Number) });
    const { out } = casebridge('audit', 'head');
    expect(out).toMatch(/^\S+Z \d+ [0-9a-f]{64}\n$/);
    const heads = join(folder, 'heads.txt');
    writeFileSync(heads, out);
    expect(casebridge('audit', 'verify', '--heads', heads)).toMatchObject({ status: 0, out: expect.stringContaining('agrees with the 1 kept head') });
    writeFileSync(heads, `2026-06-01T00:00:00.000Z 999 ${'a'.repeat(64)}\n`);
    expect(casebridge('audit', 'verify', '--heads', heads)).toMatchObject({ status: 1, out: expect.stringContaining('its end was cut off') });
  });

  it('prints the list of a day as Libra would write it, and beside it what it cannot hold', () => {
    const bare = casebridge('list', '--court', 'B01LY', '--day', '2026-06-01');
    expect(bare.status).toBe(1);                      // a list without wording cannot be sent
    expect(bare.out).toMatch(/^<\?xml[^]*<caseno>2600020001<\/caseno>[^]*<\/soap:Envelope>\s*$/);
    expect(bare.complaint).toContain('offences[0].sum is missing');
    const file = join(folder, 'list.json');
    const { out } = casebridge('list', '--court', 'b01ly', '--day', '2026-06-01', '--form', 'json', '--out', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ document: { data: { job: { sessions: { session: [{ room: 1 }] } } } } });
    expect(out).toContain('B01LY on 1 June 2026: 1 case');
    expect(out).toContain('What no such list has a place for:');
  });

  it('explains every value of a case: the rule, the message and the path', () => {
    const { said } = casebridge('explain', '01ZD0020001', '--json');
    const values = Array.isArray(said) ? said.flatMap((one: { values: { path: string; value: string; rule: string; from: string[] }[] }) => one.values) : [];
    expect(values.filter(value => value.rule === undefined)).toEqual([]);
    expect(values).toContainEqual({ path: 'person.lastName', value: 'Ashby', rule: 'NEW-220', from: ['hearing.prosecutionCases[0].defendants[0].personDefendant.personDetails.lastName'] });
    expect(values).toContainEqual({ path: 'defendants[0].gender', value: 'MALE', rule: 'NEW-114', from: expect.arrayContaining(['documents[0].sessions[0].blocks[0].cases[0].def_sex']) });
  });

  it('counts what enforcement lacks of debtors, for people, programs and spreadsheets', () => {
    const fine = { label: 'Fine', resultText: 'FO - Fine', resultDefinitionGroup: 'Imposition', isFinancialResult: true, judicialResultPrompts: [{ promptReference: 'AOF', value: '£1,000.05', isFinancialImposition: true }] };
    writeFileSync(join(folder, 'fine.json'), asJson(share({ urn: '01ZD0020009', hearingId: 'hearing-of-a-fine', results: [fine] })).bytes);
    casebridge('ingest', 'common-platform', join(folder, 'fine.json'));
    const days = ['--from', '2026-06-01', '--until', '2026-06-30'];
    expect(casebridge('debtors', ...days, '--json').said).toMatchObject({ total: { checked: 1, withGaps: 1, atRiskPence: 100005 }, courtGaps: [{ who: 'B01LY', code: 'no-terms', persons: 1 }] });
    expect(casebridge('debtors', ...days).out).toContain('1 checked, 1 with something missing, £1,000.05 of £1,000.05 at risk');
    expect(casebridge('debtors', ...days, '--csv').out).toContain('"court","B01LY","no-terms","Terms of payment","","1","","1000.05","0"');
    expect(casebridge('debtors', '--from', 'June').complaint).toContain('Write the days as 2026-11-21, the first one first');
  });

  it('proves by files alone, writes what it is asked to write and nothing else', () => {
    const here = mkdtempSync(join(tmpdir(), 'casebridge-prove-'));
    const example = join(__dirname, '../prove-example');
    const prove = (...words: string[]) => spawnSync(process.execPath, [MAIN, 'prove', '--shares', join(example, 'shares'), ...words], { encoding: 'utf8', cwd: here, env: { ...process.env, CASEBRIDGE_DATA: '', DATABASE_URL: '' } });
    const ran = prove('--held', join(example, 'held'), '--html', 'proof.html', '--csv', 'proof.csv');
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([1, expect.stringContaining('7 duties = 2 proved + 1 not proved + 3 cannot say + 1 replaced'), expect.stringContaining('Proving')]);
    expect(readdirSync(here).toSorted()).toEqual(['proof.csv', 'proof.html']);
    expect(readFileSync(join(here, 'proof.csv'), 'utf8').split('\r\n')[1]).toMatch(/^"not proved","tag","Electronic monitoring provider","monitoring notice \(withdrawn\)","01ZD2000126",/);
    expect(readFileSync(join(here, 'proof.html'), 'utf8')).toContain('They hold an earlier one (electronic-monitoring.jsonl, line 1), and not this.');
    const without = prove('--json');
    const said: { total: object } = JSON.parse(without.stdout);
    expect([without.status, said.total]).toEqual([0, { duties: 7, proved: 0, notProved: 0, cannotSay: 6, replaced: 1 }]);
    expect(prove('--held', 'nowhere').stderr).toContain(`There is no ${join(here, 'nowhere')}`);
    rmSync(here, { recursive: true });
  });

  it('prints the ledger of duties, which adds up', () => {
    const { said, status } = casebridge('duties', '--json');
    expect(status).toBe(0);
    expect(said).toMatchObject({ holds: true, findings: [], partners: expect.arrayContaining([expect.objectContaining({ whom: 'electronic-monitoring', opened: 1, open: 1, missing: 0 })]) });
    expect(casebridge('duties').out).toContain('It adds up: every duty that was opened is accounted for');
  });

  it('says what is known under a number, lets a named person link it, and prints nobody\'s name', () => {
    const idOf = (number: string): string => {
      const { said } = casebridge('identify', number, '--json');
      const [first] = Array.isArray(said) ? said.map((group: { id: string }) => group.id) : [];
      if (first === undefined) throw new Error(`nothing is known under ${number}`);
      return first;
    };
    const [libra, shared] = [idOf('2600020001'), idOf('case-01ZD0020001')];
    expect(casebridge('identify', '2600020001').out).toMatch(/^A case: .*\n  libra knows it since .*\n(.*\n)*    caseno 2600020001, since /);
    expect(casebridge('identify', libra, '--same-as', shared)).toMatchObject({ status: 1, complaint: expect.stringContaining('Say who decides and why') });
    const linked = casebridge('identify', libra, '--same-as', shared, '--by', 'A. Clerk', '--why', 'seen on the file');
    expect(linked.out).toMatch(/joined: (libra and common-platform|common-platform and libra), by A\. Clerk: seen on the file/);
    expect(linked.out).not.toMatch(/ashby/i);
    expect(casebridge('identify', '0000000000')).toMatchObject({ status: 1, complaint: expect.stringContaining('Nothing is known under 0000000000') });
  });

  it('says in words what it cannot do', () => {
    expect(casebridge('explain', 'nobody')).toMatchObject({ status: 1, complaint: expect.stringContaining('Nothing is known of nobody') });
    expect(casebridge('ingest', 'nowhere', folder)).toMatchObject({ status: 1, complaint: expect.stringContaining('No adapter is called nowhere. There are:') });
    expect(casebridge('compare', '--court', 'B01LY', '--day', 'soon')).toMatchObject({ status: 1, complaint: expect.stringContaining('"soon" is not a day') });
  });
});
