/**
 * The expected policies, written a second time by hand, which tests compare with the server. Nothing here is derived
 * from the declarations or the policies. A change to those needs a change here.
 */
export const manager = ['isms-manager'];
/** The roles of people who take part in running the ISMS and change what they answer for. */
export const takingPart = ['isms-manager', 'top-management', 'owner', 'internal-auditor'];
export const readers = [...takingPart, 'external-auditor', 'reader'];
export const members = [...takingPart, 'employee'];
/** People who are signed in and work here. */
export const known = [...readers, 'employee', 'nobody', 'expired'];
export const outside = ['stranger', 'departed', 'retired', 'not yet here'];
export const everybody = [...known, ...outside];

/** Routes other than those of registers and actions. */
export const otherRoutes: readonly (readonly [route: RegExp, who: readonly string[]])[] = [
  [/^GET \/(healthz|readyz|metrics)$/, everybody],
  [/^GET \/api\/(openapi\.json|setup)$/, everybody],
  [/^(POST|DELETE) \/api\/session$/, everybody],
  [/^POST \/api\/session\/(code|passkey|passkey\/options|elsewhere)$/, everybody],
  [/^(GET|POST) \/api\/auth\/sso\/(callback\/:provider|saml2\/sp\/(metadata|acs\/:provider))$/, everybody],
  // None of these exists.
  [/^DELETE \/api\/(account\/(keys|sessions)|administration\/keys)\/:id$/, []],
  [/^POST \/api\/account\/passkeys\/:id\/remove$/, []],
  // One's own account, whatever the roles.
  [/^(GET|POST|DELETE) \/api\/account(\/[a-z-]+(\/[a-z:]+)?)?$/, known],
  [/^POST \/api\/(setup|invitations\/(accept|look)|password-reset(\/accept)?)$/, everybody],
  // What these and the next ones contain depends on what the person may read: `disclosure.test.ts`. The invitation that
  // is joined here is invalid.
  [/^POST \/api\/invitations\/join$/, []],
  [/^GET \/api\/(organisations|portfolio)$/, known],
  // The administrator of the installation, for their own account.
  [/^POST \/api\/organisations$/, manager],
  [/^POST \/api\/session\/organisation$/, known],
  [/^GET \/api\/(session|declarations|commits|timeline|search|mine|simulation|views\/[a-z-]+)$/, known],
  // The hash stands for nobody's declarations.
  [/^GET \/api\/declarations\/:hash(\/rules|\/(registers|views)\/:key)?$/, []],
  // The requested risk does not exist.
  [/^GET \/api\/simulation\/:id$/, []],
  // The requested file does not exist.
  [/^GET \/api\/files\/:hash$/, []],
  [/^POST \/api\/files$/, members],
  [/^POST \/api\/invitations$/, manager],
  [/^GET \/api\/administration\/access-log(\/days)?$/, [...manager, 'internal-auditor']],
  [/^POST \/api\/administration\/access-log\/verify$/, [...manager, 'internal-auditor']],
  [/^(GET|POST) \/api\/administration\/keys$/, manager],
  [
    /^(GET \/api\/administration\/journal|POST \/api\/administration\/journal\/verify)$/,
    ['isms-manager', 'top-management', 'internal-auditor'],
  ],
  [
    /^(GET \/api\/administration\/(directory|mail|sign-in)|POST \/api\/administration\/mail\/(digest|test))$/,
    manager,
  ],
  // Only for the API keys of directories. A signed-in person has no access.
  [/^(GET|POST|PUT|PATCH|DELETE) \/scim\/v2/, []],
  [/^GET \/api\/administration\/people$/, manager],
  [/^POST \/api\/administration\/people\/invitations$/, manager],
  // About a person who has left. Each of these has tests of its own.
  [/^POST \/api\/administration\/people\/:person\/withdraw-invitation$/, manager],
  [/^POST \/api\/administration\/people\/:person\/new-password$/, manager],
  [/^POST \/api\/administration\/people\/:person\/end-sessions$/, manager],
  [/^POST \/api\/administration\/people\/:person\/remove-second-factor$/, manager],
  [/^POST \/api\/administration\/people\/:person\/remove-account$/, manager],
];

/** The roles that act by hand on a record of any person, on their own, and on one whose audience they are in. */
export const byHand = {
  read: { any: readers, own: [...readers, 'employee'], meant: [...readers, 'employee'] },
  amend: { any: manager, own: takingPart, meant: manager },
  retire: { any: manager, own: takingPart, meant: manager },
} as const;

/** The roles that add any record, a part of their own record, work for it, and a record in their own name. */
export const adding = {
  any: manager,
  partOfOwn: takingPart,
  workForOwn: takingPart,
  inOwnName: [...members],
  toOpened: {
    incident: members,
    improvement: members,
    evidence: members,
    'audit-request': ['isms-manager', 'internal-auditor', 'external-auditor'],
  },
} as const;

/** Registers that name nobody as responsible or concerned. An employee finds no record of theirs there. */
export const nobodys = [
  'organisation',
  'access-digest',
  'requirement',
  'management-commitment',
  'role',
  'risk-method',
  'threat',
  'vulnerability',
  'applicability',
  'statement',
  'catalogue-control',
  'competence-requirement',
  'competence',
  'directory-group',
];

interface Taken {
  readonly acts: readonly string[];
  /** Roles that may take them on any record. */
  readonly roles: readonly string[];
  /** Also people whom the record names for it. */
  readonly named?: true;
  /** Also an external auditor whom it names. */
  readonly auditors?: true;
  /** Also people in the audience of the record. */
  readonly meant?: true;
}

const management = ['isms-manager', 'top-management'];

/** The people who may take each action. */
export const taken: readonly Taken[] = [
  {
    acts: [
      'approve-scope',
      'except-from-segregation',
      'approve-risk-method',
      'adopt-risk-method',
      'approve-audit-programme',
      'approve-management-review',
      'approve-performance-evaluation',
    ],
    roles: ['top-management'],
  },
  {
    acts: ['accept-residual-risk', 'conclude-management-review', 'decide-resource'],
    roles: ['top-management'],
    named: true,
  },
  {
    acts: [
      'approve-treatment-plan',
      'reject-treatment-plan',
      'confirm-review',
      'answer-invitation',
      'give-second-score',
    ],
    roles: [],
    named: true,
  },
  { acts: ['name-top-management'], roles: management },
  { acts: ['recover-top-management', 'complete-recovery'], roles: manager },
  { acts: ['stop-recovery'], roles: [], named: true },
  { acts: ['ask-again', 'close-audit-request'], roles: [], named: true, auditors: true },
  { acts: ['acknowledge-document-version', 'complete-awareness'], roles: [], meant: true },
  {
    acts: [
      'review-context',
      'map-directory-group',
      'confirm-party-requirement',
      'request-erasure',
      'erase-personal-data',
    ],
    roles: manager,
  },
  {
    acts: [
      'appoint',
      'end-appointment',
      'approve-change',
      'reject-change',
      'approve-objective',
      'conclude-objective',
      'issue-statement',
      'revise-risk-method',
      'approve-assessment-run',
      'grant-exception',
      'refuse-exception',
      'approve-erasure',
      'refuse-erasure',
    ],
    roles: management,
  },
  {
    acts: [
      'approve-document-version',
      'reject-document-version',
      'decide-against-notification',
      'hold-management-review',
      'record-review-decision',
      'decide-improvement',
      'plan-assessment-run',
    ],
    roles: management,
    named: true,
  },
  {
    acts: [
      'ask-second-score',
      'renew-second-score',
      'settle-second-score',
      'judge-training',
      'publish-document-version',
      'withdraw-document-version',
      'submit-document-version',
      'record-completions',
      'record-finding',
      'answer-checklist-row',
      'assess-event',
      'complete-treatment',
      'confirm-asset',
      'check-document',
      'confirm-continuity-plan',
      'confirm-document',
      'confirm-interested-party',
      'confirm-isms-risk',
      'confirm-issue',
      'confirm-measure',
      'confirm-objective',
      'record-rotation',
      'judge-effect',
      'plan-access-review',
      'plan-measure-test',
      'complete-measure-test',
      'confirm-process',
      'close-incident',
      'complete-action',
      'put-off-action',
      'put-off-treatment',
      'complete-access-review',
      'complete-exercise',
      'complete-occurrence',
      'complete-restore-test',
      'complete-supplier-review',
      'plan-exercise',
      'plan-occurrence',
      'plan-restore-test',
      'plan-supplier-review',
      'conclude-audit',
      'distribute-audit-report',
      'answer-audit-request',
      'record-analysis',
      'record-reading',
      'record-communication',
      'request-resource-again',
      'close-nonconformity',
      'raise-nonconformity-from-analysis',
      'raise-nonconformity-from-backup-run',
      'raise-nonconformity-from-exercise',
      'raise-nonconformity-from-feedback',
      'raise-nonconformity-from-finding',
      'raise-nonconformity-from-incident',
      'raise-nonconformity-from-measure-test',
      'raise-nonconformity-from-occurrence',
      'raise-nonconformity-from-supplier-review',
      'verify-effectiveness',
      'invite-to-assessment',
      'begin-assessment-run',
      'assess-risk',
      'close-risk',
      'reopen-risk',
      'freeze-assessment-run',
    ],
    roles: manager,
    named: true,
  },
  { acts: ['judge-requirement'], roles: [...management, 'internal-auditor'] },
];
