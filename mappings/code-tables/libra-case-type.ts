import { table } from '../../src/sdk';

/** Common Platform knows more ways to begin (J single justice, Q requisition, R remitted, O other), for which Libra's lists have no letter. */
export const libraCaseType = table({
  title: 'How a case began in Libra ⇄ initiation code of the case model',
  source: 'ministryofjustice/crime-portal-gateway: StandardCourtList.xsd (type: C charge, S summons); legacy formats §1.A',
  rows: [
    { from: 'C', to: 'C' },
    { from: 'S', to: 'S' },
  ],
});
