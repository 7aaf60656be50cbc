import { HARMS, SIGNS } from '../census/high-harm-lists';
import type { Severity } from '../rule/rule';

/** What is harmed if a result of the national list reaches one system and not the other. Bail is a matter of custody. */
export function harmOfResult(code: string): Severity {
  const harm = HARMS.find(one => SIGNS[one].codes.has(code));
  return harm === undefined ? 'record' : harm === 'bail' ? 'custody' : harm;
}
