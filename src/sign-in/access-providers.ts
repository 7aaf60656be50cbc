import type { Provider as Provided } from '@nestjs/common';
import { ACCESS, PROVIDER } from '../tokens';
import { AccessGuard } from './access.guard';
import type { AccessSettings } from './access-settings';
import { Provider } from './provider';

/** What the guard and the pages of signing in need, for whoever puts a hub together. */
export const accessProviders = (access: AccessSettings): Provided[] => [
  { provide: ACCESS, useValue: access },
  { provide: PROVIDER, useValue: access.signIn.kind === 'provider' ? new Provider(access.signIn.provider, `${access.url}/sign-in/answer`) : null },
  AccessGuard,
];
