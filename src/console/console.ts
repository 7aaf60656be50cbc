import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Environment, FileSystemLoader } from 'nunjucks';
import { AccessGuard } from '../sign-in/access.guard';
import { PageErrors } from './page-errors.filter';
import { ICON, STYLESHEET_PATH, styleSheet } from './stylesheet';

const GOVUK = dirname(require.resolve('govuk-frontend/package.json'));
const YEAR_SECONDS = 365 * 24 * 3600;

/** Pages for support staff: server-rendered, without any script. Opened after the endpoints of outside systems, whose messages must stay word for word as they came: no parser is asked for those. */
export function setUpConsole(app: NestExpressApplication): void {
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: POLICY }, referrerPolicy: { policy: 'same-origin' } }));
  serveAssets(app);
  app.use(neverStored);
  app.use(withoutAPerson);
  app.set('trust proxy', 'loopback');                // whose address it is, a proxy on this machine may say; nobody else
  app.useBodyParser('urlencoded', { limit: '20kb', extended: false, type: 'application/x-www-form-urlencoded' });
  app.useBodyParser('json', { limit: '20kb', type: 'application/json' });
  setUpViews(app);
  app.useGlobalFilters(new PageErrors(app.getHttpAdapter()));
  app.useGlobalGuards(app.get(AccessGuard));
}

/** Nothing is loaded but our style sheet and icon; forms go nowhere but here. The referrer stays: the guard of the forms may need it. */
const POLICY = {
  defaultSrc: [`'none'`], styleSrc: [`'self'`], imgSrc: [`'self'`], formAction: [`'self'`], baseUri: [`'none'`], frameAncestors: [`'none'`],
};

function serveAssets(app: NestExpressApplication): void {
  const sheet = styleSheet();
  const forAYear = `public, max-age=${YEAR_SECONDS}, immutable`;
  app.use(STYLESHEET_PATH, (_: Request, response: Response) => { response.set('cache-control', forAYear).type('text/css').send(sheet); });
  app.use('/assets/icon.svg', (_: Request, response: Response) => { response.set('cache-control', forAYear).type('image/svg+xml').send(ICON); });
}

/** A page may hold what a court said of somebody: no browser and no proxy keeps a copy. */
function neverStored(_: Request, response: Response, next: NextFunction): void {
  response.set('cache-control', 'no-store');
  next();
}

/** As a page is for nobody in particular; the guard fills in who is signed in. */
function withoutAPerson(_: Request, response: Response, next: NextFunction): void {
  Object.assign(response.locals, { person: null, formToken: '', may: () => true });
  next();
}

/** A value that is missing breaks the page instead of leaving a gap that reads like "nothing". */
function setUpViews(app: NestExpressApplication): void {
  const environment = new Environment(new FileSystemLoader([join(__dirname, 'views'), join(GOVUK, 'dist')]), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
  environment.addGlobal('styleSheet', STYLESHEET_PATH);
  environment.express(app.getHttpAdapter().getInstance());
  app.setViewEngine('njk');
}
