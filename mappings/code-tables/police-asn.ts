const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

/**
 * An arrest/summons number as the PNC writes it, or undefined where it is none: the digits of force, system, year and number, in this order,
 * modulo 23 name its last letter. Of `1101ZD0100000448754K` they are 01, 01, 11 and 00000448754.
 * Source: ministryofjustice/bichard7-next-core: packages/core/lib/Asn.ts
 */
export function asnForPnc(asn: string): string | undefined {
  const [, year, force, station, system, number, check] = /^(\d\d)([A-Z0-9]{2})([A-Z0-9]{2})([A-Z0-9]{2})(\d{11})([A-Z])$/.exec(asn) ?? [];
  if (year === undefined || number === undefined || check === undefined) return undefined;
  const digits = BigInt(`${force}${system}${year}${number}`.replace(/\D/g, ''));
  return LETTERS[Number(digits % 23n)] === check ? `${year}/${force}${station}/${system}/${Number(number)}${check}` : undefined;
}
