import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtsOfArea, courtUnit, isKnownOrganisation, isOrganisationCode, isStationOf } from '../mappings/code-tables/organisation-units';
import { isRecordedOffence } from '../mappings/code-tables/offence-codes';
import { isPoliceQualifier, isPoliceResult } from '../mappings/code-tables/police-results';
import { resultsOfCode } from '../mappings/code-tables/result-codes';
import { crownCourtByName, overriddenCourt } from '../mappings/code-tables/spi-crown-courts';
import { INTEGRITY, PACKAGE, standingTables, VERSION } from '../src/cli/standing-data-tables';
import courts from '../mappings/code-tables/standing-data/organisation-units.json';
import lists from '../mappings/code-tables/standing-data/code-lists.json';
import offences from '../mappings/code-tables/standing-data/offences.json';
import results from '../mappings/code-tables/standing-data/results.json';
import qualifiers from '../mappings/code-tables/standing-data/result-qualifiers.json';

const FOLDER = join(__dirname, '../mappings/code-tables/standing-data');
const words = (text: string) => text.split(' ');
const twice = (codes: readonly string[]) => codes.filter((code, i) => codes.indexOf(code) !== i);

/** A package with one row of each file, about nobody and nowhere. */
const invented: Readonly<Record<string, unknown>> = {
  'organisation-unit': [
    { topLevelCode: 'B', secondLevelCode: '99', thirdLevelCode: 'QQ', bottomLevelCode: '00', thirdLevelPsaCode: '9999', thirdLevelName: ' Nowhere ' },
    { topLevelCode: 'B', secondLevelCode: '99', thirdLevelCode: '00', bottomLevelCode: '00', thirdLevelPsaCode: '', thirdLevelName: '' },
    { topLevelCode: '', secondLevelCode: '98', thirdLevelCode: 'ZZ', bottomLevelCode: '00', thirdLevelPsaCode: '', thirdLevelName: 'Desk' },
    { topLevelCode: '', secondLevelCode: '98', thirdLevelCode: 'AA', bottomLevelCode: '01', thirdLevelPsaCode: '', thirdLevelName: 'Desk' },
  ],
  'result-code': [{ cjsCode: '9002' }, { cjsCode: '9001' }],
  'result-qualifier-code': [{ cjsCode: 'Q' }],
  'offence-code': [{ cjsCode: 'QQ99001', recordableOnPnc: true }, { cjsCode: 'QQ99002', recordableOnPnc: false }, { cjsCode: 'QQ99003', recordableOnPnc: true }],
  ...Object.fromEntries(['plea-status', 'verdict', 'mode-of-trial-reason', 'remand-status', 'duration-unit'].map(name => [name, [{ cjsCode: 'X', spiCode: '1', pncCode: 'P', description: name }]])),
  ...Object.fromEntries(['summons', 'offence-initiation', 'vehicle-code', 'alcohol-level-method', 'actual-offence-date'].map(name => [name, [{ cjsCode: 'Y', description: name }]])),
};
const reduced = (more: Readonly<Record<string, unknown>> = {}) => new Map(standingTables(name => ({ ...invented, ...more })[name]).map(({ file, text }): [string, unknown] => [file, JSON.parse(text)]));

describe('The standing data that is kept', () => {
  it('says of each table whose it is, which version, and under which licence', () => {
    const files = readdirSync(FOLDER).toSorted();
    expect(files).toEqual([...reduced().keys()].toSorted());
    for (const file of files) expect(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))).toMatchObject({ source: expect.stringMatching(/^ministryofjustice\/bichard7-next-data: .*\.json$/), package: PACKAGE, version: VERSION, integrity: INTEGRITY, licence: 'MIT', notice: expect.stringContaining('MIT') });
  });

  it('holds as many rows as its headers say, none twice', () => {
    const those = [offences.recorded, offences.notRecorded].map(rows => rows.flatMap(([first = '', rest = '']) => words(rest).map(one => `${first}${one}`)));
    expect([those.flat().length, new Set(those.flat()).size, offences.rows]).toEqual([30356, 30356, 30356]);
    expect([words(results.codes).length, results.rows, twice(words(results.codes))]).toEqual([898, 898, []]);
    expect([words(qualifiers.codes).length, qualifiers.rows, twice(words(qualifiers.codes))]).toEqual([299, 299, []]);
    expect([courts.rows, twice(courts.courts.map(([code = '']) => code))]).toEqual([6410, []]);
    const { pleas, verdicts, modesOfTrial, remandStatuses, durationUnits, summonses, initiations, vehicles, alcoholMethods, offenceDates } = lists;
    const all = [pleas, verdicts, modesOfTrial, remandStatuses, durationUnits, summonses, initiations, vehicles, alcoholMethods, offenceDates];
    expect([all.flat().length, all.map(rows => twice(rows.map(([code = '']) => code))).flat()]).toEqual([lists.rows, []]);
  });

  it('is written as its columns are', () => {
    expect(courts.courts.filter(([code = '', area = '', name = '']) => !/^[BC]\d\d[A-Z]{2}$/.test(code) || !/^(\d{4})?$/.test(area) || name === '')).toEqual([]);
    expect(courts.stations.filter(([force = '', all = '']) => !/^\d\d$/.test(force) || !/^[A-Z0-9]{2}( [A-Z0-9]{2})*$/.test(all))).toEqual([]);
    expect(words(results.codes).filter(code => !/^\d{4}$/.test(code))).toEqual([]);
    expect(words(qualifiers.codes).filter(code => !/^[A-Z]{1,2}$/.test(code))).toEqual([]);
    expect([offences.recorded, offences.notRecorded].flat().filter(([first = '', rest = '']) => first.length !== 4 || !/^[A-Za-z0-9]{2,6}( [A-Za-z0-9]{2,6})*$/.test(rest))).toEqual([]);
  });

  it('knows every code of the national list that Common Platform uses', () => {
    expect(words(results.codes).filter(code => resultsOfCode(code).length > 0).length).toBe(160);
  });
});

describe('A look-up', () => {
  it('finds courts by code, by area and by name', () => {
    expect(courtUnit('B01LY')).toEqual({ code: 'B01LY', area: '2577', name: 'Lavender Hill' });
    expect([courtUnit('B99ZZ'), courtsOfArea('', 'B'), courtsOfArea('0441', 'B'), courtsOfArea('0441', 'C')]).toEqual([undefined, [], [], ['C62NG']]);
    expect(['Liverpool Crown Court', 'Swindon', 'Mold Crown Court', 'Birmingham Crown Court', 'Camelot'].map(crownCourtByName)).toEqual(['C05LV', 'C54SD', 'C07MO', 'C20BI', undefined]);
    expect(['Great Grimsby Crown Court', 'Newport (South Wales) Crown Court', 'Reading Crown Court'].map(overriddenCourt)).toEqual(['C16GR', 'C62NG', undefined]);
  });

  it('finds stations, and tells a code that is wrong from one that is unknown', () => {
    expect([isStationOf('01', 'ZD'), isStationOf('01', '00'), isStationOf('79', 'ZD')]).toEqual([true, true, false]);
    expect(['B01LY00', '01ZD00', 'B99ZZ00', '99ZZ00'].map(isKnownOrganisation)).toEqual([true, true, false, false]);
    expect(['B01LY00', '01ZD00', 'B01LY', 'K01LY00', 'B01LY0000'].map(isOrganisationCode)).toEqual([true, true, false, false, false]);
  });

  it('finds an offence by its code, by seven characters, and by the area of the court', () => {
    expect(['TH68001', 'TH68010A', 'ZZ99999', 'TH68001AB'].map(code => isRecordedOffence(code))).toEqual([true, true, undefined, undefined]);
    expect([isRecordedOffence('85001', '01'), isRecordedOffence('01AA001', '01'), isRecordedOffence('01AA001', '02')]).toEqual([undefined, true, undefined]);
    expect([isPoliceResult('1015'), isPoliceResult('9998'), isPoliceQualifier('BA'), isPoliceQualifier('9')]).toEqual([true, false, true, false]);
  });
});

describe('Taking the package apart', () => {
  it('keeps the columns that rules read', () => {
    const tables = reduced();
    expect(tables.get('organisation-units.json')).toMatchObject({ rows: 4, courts: [['B99QQ', '9999', 'Nowhere']], stations: [['98', 'AA ZZ']] });
    expect(tables.get('results.json')).toMatchObject({ rows: 2, codes: '9001 9002' });
    expect(tables.get('offences.json')).toMatchObject({ rows: 3, recorded: [['QQ99', '001 003']], notRecorded: [['QQ99', '002']] });
    expect(tables.get('code-lists.json')).toMatchObject({ rows: 10, pleas: [['1', 'X', 'P', 'plea-status']], summonses: [['Y', 'Y', '', 'summons']] });
  });

  it('stops at what it does not know', () => {
    expect(() => reduced({ 'result-code': {} })).toThrow('is no list of rows');
    expect(() => reduced({ 'result-code': [{ code: '9001' }] })).toThrow('has no text in cjsCode');
    expect(() => reduced({ 'offence-code': [{ cjsCode: 'QQ99001' }] })).toThrow('says neither yes nor no in recordableOnPnc');
  });
});
