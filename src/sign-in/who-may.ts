import type { Role } from './acting';

const ALL: readonly Role[] = ['support', 'court officer', 'engineer', 'supervisor', 'auditor'];

/**
 * Who may do what: each route of the hub, and the roles that it lets through. *anybody*: nobody need sign in. *programs*: only what shows the
 * API's token. A route that has no line here lets nobody through, and the test says so.
 */
export const WHO_MAY: Readonly<Record<string, readonly Role[] | 'anybody' | 'programs'>> = {
  // signing in
  'GET /sign-in': 'anybody',
  'GET /sign-in/answer': 'anybody',
  'GET /signed-out': 'anybody',
  'POST /sign-out': ALL,

  // what the hub knows
  'GET /': ALL,
  'GET /accounts': ALL,
  'GET /arrivals': ALL,
  'GET /cases': ALL,
  'GET /cases/:reference': ALL,
  'GET /cases/:reference/sheet': ALL,
  'GET /census': ALL,
  'GET /census/:harm': ALL,
  'GET /courts': ALL,
  'GET /courts/:court': ALL,
  'GET /debtors': ALL,
  'GET /debtors/behind': ALL,
  'GET /duties/:id': ALL,
  'GET /help': ALL,
  'GET /identities/:id': ALL,
  'GET /incidents': ALL,
  'GET /incidents/:id': ALL,
  'GET /incidents/affected': ALL,
  'GET /incidents/affected.csv': ['support', 'court officer', 'engineer', 'supervisor'],
  'GET /mismatches/:fingerprint': ALL,
  'GET /mismatches/:fingerprint/sheet': ALL,
  'GET /mismatches/:fingerprint/repair': ALL,
  'GET /mismatches/:fingerprint/repair-alike': ALL,
  'GET /partners': ALL,
  'GET /partners/:whom': ALL,
  'GET /queue': ALL,
  'GET /queue/causes/:id': ALL,
  'GET /queue/list.csv': ['support', 'court officer', 'engineer', 'supervisor'],
  'GET /queue/work': ALL,
  'GET /queue/concerns/:id': ALL,
  'GET /receipts/:id': ALL,
  'GET /receipts/:id/message': ALL,
  'GET /repairs': ALL,
  'GET /repairs/:id': ALL,
  'GET /repairs/many/:id': ALL,
  'GET /replays': ALL,
  'GET /replays/:id': ALL,
  'GET /replays/preview': ['support', 'engineer', 'supervisor'],
  'GET /rules': ALL,
  'GET /rules/:id': ALL,
  'GET /rules/coverage': ALL,
  'GET /runs': ALL,
  'GET /runs/:id': ALL,
  'GET /switches': ALL,
  'GET /switches/:id': ALL,

  // who did what
  'GET /audit': ['auditor'],

  // what a court said of people: who sees it is written down
  'POST /cases/:reference/people': ['court officer', 'engineer'],
  'POST /cases/:reference/sheet': ['court officer', 'engineer'],
  'POST /duties/:id/message': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /mismatches/:fingerprint/repair/message': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /receipts/:id/message': ['court officer', 'engineer'],

  // what a person does
  'GET /duties/:id/answer': ['support', 'court officer', 'supervisor'],
  'POST /duties/:id/answer': ['support', 'court officer', 'supervisor'],
  'GET /duties/:id/by-hand': ['support', 'court officer', 'supervisor'],
  'POST /duties/:id/by-hand': ['support', 'court officer', 'supervisor'],
  'GET /duties/:id/send-again': ['support', 'supervisor'],
  'POST /duties/:id/send-again': ['support', 'supervisor'],
  'POST /duties/:id/waive': ['support', 'court officer', 'supervisor'],
  'POST /identities/:id': ['support', 'court officer', 'supervisor'],
  'POST /incidents/:id/end': ['support', 'supervisor'],
  'POST /incidents/open': ['support', 'supervisor'],
  'POST /mismatches/:fingerprint/do': ['support', 'court officer', 'supervisor'],
  'POST /mismatches/:fingerprint/repair': ['support', 'court officer', 'supervisor'],
  'POST /mismatches/:fingerprint/repair-alike': ['support', 'court officer', 'supervisor'],
  'POST /queue/search': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/views': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/views/:id/remove': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/work/claim': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/work/release': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/work/note': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/work/hand-over': ['support', 'court officer', 'engineer', 'supervisor'],
  'POST /queue/concerns/:id/resolve': ['support', 'court officer', 'supervisor'],
  'POST /receipts/:id/replay': ['support', 'engineer', 'supervisor'],
  'POST /receipts/:id/set-aside': ['support', 'engineer', 'supervisor'],
  'POST /repairs/:id/withdraw': ['support', 'court officer', 'supervisor'],
  'POST /repairs/many/:id/go-on': ['support', 'supervisor'],
  'POST /repairs/many/:id/withdraw': ['support', 'court officer', 'supervisor'],
  'POST /replays/:id/give-up': ['support', 'engineer', 'supervisor'],
  'POST /replays/:id/resume': ['support', 'engineer', 'supervisor'],
  'POST /replays/:id/stop': ['support', 'engineer', 'supervisor'],
  'POST /replays/start': ['support', 'engineer', 'supervisor'],
  'POST /rules/:id/costs-time': ['support', 'court officer', 'supervisor'],
  'POST /rules/:id/costs-time/:said/answer': ['engineer'],
  'POST /runs/begin': ['support', 'engineer', 'supervisor'],

  // where somebody's freedom hangs on a repair, or many are repaired at once: another one than whoever proposed it
  'POST /repairs/:id/confirm': ['support', 'supervisor'],
  'POST /repairs/many/:id/confirm': ['support', 'supervisor'],

  // switching off takes two of them
  'POST /switches': ['supervisor'],
  'POST /switches/:id/confirm': ['supervisor'],
  'POST /switches/:id/end': ['supervisor'],

  // programs
  'GET /api/health': 'anybody',
  'POST /api/duties/:id/answer': 'programs',
  'POST /api/duties/:id/waive': 'programs',
  'POST /api/receipts/:id/replay': 'programs',
  'POST /api/receipts/:id/set-aside': 'programs',
};

/** Whether a person of these roles may. */
export const may = (roles: readonly Role[], route: string): boolean => {
  const allowed = WHO_MAY[route];
  return Array.isArray(allowed) && allowed.some((role: Role) => roles.includes(role));
};
