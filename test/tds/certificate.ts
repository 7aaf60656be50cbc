import { generateKeyPairSync, sign } from 'node:crypto';

/** A key, and a certificate for 127.0.0.1 and localhost that nobody but itself has signed: made anew for each test, so that no key is kept anywhere. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const name = sequence(element(SET, sequence(COMMON_NAME, element(UTF8_TEXT, Buffer.from('localhost')))));
  const validity = sequence(element(TIME, Buffer.from('200101000000Z')), element(TIME, Buffer.from('491231235959Z')));
  const names = sequence(element(DNS_NAME, Buffer.from('localhost')), element(IP_ADDRESS, Buffer.from([127, 0, 0, 1])));
  const extensions = element(EXTENSIONS, sequence(sequence(ALTERNATIVE_NAMES, element(OCTETS, names))));
  const serial = element(INTEGER, Buffer.from([1]));
  const content = sequence(VERSION_3, serial, algorithm, name, validity, name, publicKey.export({ type: 'spki', format: 'der' }), extensions);
  const signature = element(BITS, Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]));
  const lines = sequence(content, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}

/** DER: what it is, how long, and what it holds (ITU-T X.690). */
const element = (what: number, ...content: readonly Buffer[]): Buffer => {
  const inside = Buffer.concat(content);
  const length = inside.length < 0x80 ? [inside.length] : inside.length < 0x100 ? [0x81, inside.length] : [0x82, inside.length >> 8, inside.length & 0xff];
  return Buffer.concat([Buffer.from([what, ...length]), inside]);
};
const INTEGER = 0x02, BITS = 0x03, OCTETS = 0x04, OBJECT = 0x06, UTF8_TEXT = 0x0c, TIME = 0x17, SET = 0x31, DNS_NAME = 0x82, IP_ADDRESS = 0x87, EXTENSIONS = 0xa3;
const sequence = (...content: readonly Buffer[]): Buffer => element(0x30, ...content);
const ECDSA_WITH_SHA256 = element(OBJECT, Buffer.from('2a8648ce3d040302', 'hex'));
const COMMON_NAME = element(OBJECT, Buffer.from('550403', 'hex'));
const ALTERNATIVE_NAMES = element(OBJECT, Buffer.from('551d11', 'hex'));
const VERSION_3 = element(0xa0, element(INTEGER, Buffer.from([2])));
