import type { Endpoint } from '../../src/sdk';

export const endpoint: Endpoint = {
  path: '/intake/common-platform-cases',
  acknowledge: at => ({ status: 202, mediaType: 'application/json', body: JSON.stringify({ status: 'kept', at }) }),
  refuse: (status, why) => ({
    status,
    mediaType: 'application/problem+json',
    body: JSON.stringify({ title: status === 413 ? 'Too large' : 'Not kept; send it again', status, detail: why }),
  }),
};
