import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Attacks through people, their accounts and their trust. */
export const attacksOnTrust = [
  {
    id: 'threat-credential-theft',
    code: 'T01',
    fields: {
      name: 'Credentials stolen or guessed',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A password, token or session is tricked out of somebody, bought, guessed or reused, and opens what its owner may open.',
      affects: ['people', 'software', 'service', 'secret'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.5', 'A.5.17', 'A.6.3', 'A.8.16'),
    },
  },
  {
    id: 'threat-deception',
    code: 'T02',
    fields: {
      name: 'People deceived into acting for an attacker',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A message, call or visitor pretends to be somebody else, and a payment is made, a file opened or a door held.',
      affects: ['people', 'process', 'information', 'service'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.6.3', 'A.6.8', 'A.5.3', 'A.5.14', 'A.8.23'),
    },
  },
  {
    id: 'threat-worn-down-factor',
    code: 'T22',
    fields: {
      name: 'Second factor worn down or relayed',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Somebody who has the password sends prompts until one is confirmed, or passes the code on through a copied sign-in page. Shows as prompts nobody asked for.',
      affects: ['people', 'service', 'software'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.5', 'A.5.17', 'A.6.3', 'A.6.8', 'A.8.16'),
    },
  },
  {
    id: 'threat-phishing-beside-mail',
    code: 'T23',
    fields: {
      name: 'Phishing by telephone, text message or QR code',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A call, a short message or a printed code leads past the mail filter to a copied page, often on a private telephone that nobody watches.',
      affects: ['people', 'service', 'secret'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.6.3', 'A.6.8', 'A.8.5', 'A.8.23', 'A.8.1'),
    },
  },
  {
    id: 'threat-redirected-payment',
    code: 'T24',
    fields: {
      name: 'Payment or delivery redirected by false instructions',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A mailbox that was taken over, or a copied letterhead, changes bank details or orders a transfer under pressure of time.',
      affects: ['process', 'people', 'information'],
      properties: ['integrity'],
      controls: annexA('A.5.3', 'A.5.37', 'A.6.3', 'A.5.14'),
    },
  },
  {
    id: 'threat-forged-voice',
    code: 'T25',
    fields: {
      name: 'Voice or picture of a person forged',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A generated voice or video stands in for a superior, a customer or an applicant, in a call or as a recording.',
      affects: ['people', 'process'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.6.3', 'A.5.37', 'A.5.14', 'A.5.3', 'A.6.1'),
    },
  },
  {
    id: 'threat-stolen-session',
    code: 'T26',
    fields: {
      name: 'Session or token taken from a device',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Malicious software or an extension copies cookies and tokens, which open a service elsewhere without password or second factor.',
      affects: ['software', 'hardware', 'secret'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.5', 'A.8.1', 'A.8.7', 'A.8.19', 'A.8.16'),
    },
  },
  {
    id: 'threat-data-drawn-off',
    code: 'T32',
    fields: {
      name: 'Data drawn off in bulk through a permitted way',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Exports, synchronisation, forwarding rules or a reporting interface carry out more than anybody needs, in steps that each look ordinary.',
      affects: ['information', 'service'],
      properties: ['confidentiality'],
      controls: annexA('A.8.12', 'A.8.3', 'A.8.15', 'A.8.16', 'A.5.14'),
    },
  },
  {
    id: 'threat-espionage',
    code: 'T38',
    fields: {
      name: 'Know-how spied out over a long time',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A state or competitor works patiently by several ways at once and takes care not to be seen; copied know-how turns up years later.',
      affects: ['information', 'people', 'software'],
      properties: ['confidentiality'],
      controls: annexA('A.5.7', 'A.5.12', 'A.8.3', 'A.6.6', 'A.8.16', 'A.6.1'),
    },
  },
  {
    id: 'threat-stolen-data-published',
    code: 'T41',
    fields: {
      name: 'Stolen data published or sold',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Copied data is used to press for money, put on show or sold on, with or without anything having been encrypted.',
      affects: ['information'],
      properties: ['confidentiality'],
      controls: annexA('A.8.12', 'A.8.24', 'A.8.10', 'A.5.24', 'A.5.34'),
    },
  },
  {
    id: 'threat-pressed-staff',
    code: 'T43',
    fields: {
      name: 'People bribed, threatened or planted',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Somebody is paid, pressed or placed in a post in order to pass things on or to let somebody in.',
      affects: ['people', 'process'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.6.1', 'A.5.3', 'A.6.2', 'A.6.4', 'A.8.15'),
    },
  },
  {
    id: 'threat-imitated-brand',
    code: 'T45',
    fields: {
      name: 'Company imitated towards customers',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A copied shop, app, invoice or support line in our name deceives customers, who look to us for the damage.',
      affects: ['service', 'people', 'information'],
      properties: ['integrity'],
      controls: annexA('A.5.7', 'A.5.26', 'A.5.5', 'A.5.32'),
    },
  },
] as const;
