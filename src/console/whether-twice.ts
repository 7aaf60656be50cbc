import type { Manifest } from '../adapter/adapter';

/** What keeps a message that is sent again from being done twice, in words. */
export function whetherTwice({ findByKey, repeats }: Manifest['supports']): string {
  if (findByKey) return 'If it may have left before, they are asked first whether they have it: what they have is not sent twice.';
  return repeats === 'duplicated' ? 'They cannot be asked what they have, and do twice what comes twice. Telephone them first, if it may have left before.' : 'They cannot be asked what they have, but they know a message that comes twice.';
}
