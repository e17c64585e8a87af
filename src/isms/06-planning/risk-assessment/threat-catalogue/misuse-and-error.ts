import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Misuse and errors by people inside the organisation. */
export const misuseAndError = [
  {
    id: 'threat-insider-abuse',
    code: 'T10',
    fields: {
      name: 'Rights abused by somebody who has them',
      kind: 'misuse',
      origin: ['deliberate'],
      description:
        'Staff or contractors copy, sell, alter or destroy what they were given access to, often shortly before they leave.',
      affects: ['information', 'software', 'process'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.3', 'A.5.18', 'A.8.2', 'A.8.15', 'A.8.16', 'A.6.5'),
    },
  },
  {
    id: 'threat-unapproved-service',
    code: 'T11',
    fields: {
      name: 'Work done with services nobody approved',
      kind: 'misuse',
      origin: ['deliberate', 'accidental'],
      description:
        'To get on with their work people put data into tools, assistants or private accounts that nobody has looked at.',
      affects: ['information', 'service', 'people', 'process'],
      properties: ['confidentiality'],
      controls: annexA('A.5.10', 'A.5.23', 'A.6.3', 'A.8.23', 'A.8.19', 'A.8.12'),
    },
  },
  {
    id: 'threat-mistake-in-operation',
    code: 'T12',
    fields: {
      name: 'Mistake in operation or configuration',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A wrong setting, a command on the wrong system or a change without a test breaks or opens something.',
      affects: ['software', 'service', 'hardware', 'process'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.8.32', 'A.5.37', 'A.8.9', 'A.8.31', 'A.8.13', 'A.8.18'),
    },
  },
  {
    id: 'threat-disclosure-by-mistake',
    code: 'T13',
    fields: {
      name: 'Information sent or shown to the wrong people',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A wrong recipient, a folder shared too widely, a conversation overheard, papers left behind.',
      affects: ['information', 'people'],
      properties: ['confidentiality'],
      controls: annexA('A.5.14', 'A.5.12', 'A.5.13', 'A.8.12', 'A.6.3', 'A.7.7'),
    },
  },
  {
    id: 'threat-data-given-to-ai',
    code: 'T46',
    fields: {
      name: 'Confidential data fed into an AI service',
      kind: 'misuse',
      origin: ['deliberate', 'accidental'],
      description:
        'Texts, code, recordings or customer data are pasted into an assistant or a note-taking tool and may be kept, seen or learnt from.',
      affects: ['information', 'service', 'people', 'process'],
      properties: ['confidentiality'],
      controls: annexA('A.5.10', 'A.6.3', 'A.8.12', 'A.5.12', 'A.5.23'),
    },
  },
  {
    id: 'threat-curiosity',
    code: 'T47',
    fields: {
      name: 'Records looked up out of curiosity',
      kind: 'misuse',
      origin: ['deliberate'],
      description:
        'Somebody with the right to search looks at people they know or have read about, without any reason in their work.',
      affects: ['information', 'software'],
      properties: ['confidentiality'],
      controls: annexA('A.8.3', 'A.8.15', 'A.5.34', 'A.6.3', 'A.6.4'),
    },
  },
  {
    id: 'threat-data-taken-along',
    code: 'T48',
    fields: {
      name: 'Data taken along by a leaver',
      kind: 'misuse',
      origin: ['deliberate'],
      description:
        'Customer lists, drawings or code go to a private account or disk in the last weeks before somebody leaves.',
      affects: ['information', 'people'],
      properties: ['confidentiality'],
      controls: annexA('A.6.5', 'A.5.11', 'A.8.12', 'A.6.6', 'A.5.18', 'A.8.15'),
    },
  },
  {
    id: 'threat-bypassed-control',
    code: 'T49',
    fields: {
      name: 'Protection switched off for convenience',
      kind: 'misuse',
      origin: ['deliberate', 'accidental'],
      description:
        'Doors are wedged, alarms muted, checks skipped and protection stopped because the work goes faster without.',
      affects: ['hardware', 'software', 'site', 'process'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.36', 'A.5.4', 'A.6.3', 'A.6.4', 'A.8.9'),
    },
  },
  {
    id: 'threat-private-use',
    code: 'T50',
    fields: {
      name: 'Work equipment used privately or by others',
      kind: 'misuse',
      origin: ['deliberate', 'accidental'],
      description:
        'Family, friends or games share a machine, or work happens on a private one that nobody looks after.',
      affects: ['hardware', 'information', 'people'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.5.10', 'A.8.1', 'A.8.19', 'A.6.7'),
    },
  },
  {
    id: 'threat-open-cloud-storage',
    code: 'T51',
    fields: {
      name: 'Cloud storage or interface left open',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A store, a data base or a test system can be reached by anybody because of one setting, and is found within hours.',
      affects: ['service', 'information', 'secret'],
      properties: ['confidentiality'],
      controls: annexA('A.5.23', 'A.8.9', 'A.8.3', 'A.8.16', 'A.8.12'),
    },
  },
  {
    id: 'threat-deleted-by-mistake',
    code: 'T52',
    fields: {
      name: 'Data deleted or overwritten by mistake',
      kind: 'error',
      origin: ['accidental'],
      description:
        'The wrong folder, the wrong environment or a script without a limit; noticed when somebody looks for it.',
      affects: ['information', 'software', 'service'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.8.13', 'A.5.33', 'A.8.3', 'A.8.31', 'A.5.37'),
    },
  },
  {
    id: 'threat-wrong-entry',
    code: 'T53',
    fields: {
      name: 'Wrong or incomplete data entered',
      kind: 'error',
      origin: ['accidental'],
      description:
        'Typing errors, swapped units or records of the wrong customer pass into what is later relied upon.',
      affects: ['information', 'process'],
      properties: ['integrity'],
      controls: annexA('A.8.26', 'A.5.37', 'A.6.3', 'A.8.29'),
    },
  },
  {
    id: 'threat-wrong-grant',
    code: 'T54',
    fields: {
      name: 'Access given to the wrong person',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A namesake, a group that is larger than it looks or a copied profile opens what was not meant for them.',
      affects: ['information', 'software', 'service'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.5.18', 'A.5.16', 'A.5.15', 'A.8.3'),
    },
  },
  {
    id: 'threat-lapsed-certificate',
    code: 'T55',
    fields: {
      name: 'Certificate, licence or registration lapses',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A date passes that nobody watches, and from one minute to the next a service is refused, unlicensed or untrusted.',
      affects: ['service', 'secret', 'software'],
      properties: ['availability'],
      controls: annexA('A.5.9', 'A.5.31', 'A.8.24', 'A.8.16', 'A.5.37'),
    },
  },
  {
    id: 'threat-careless-disposal',
    code: 'T56',
    fields: {
      name: 'Equipment thrown away with data on it',
      kind: 'error',
      origin: ['accidental'],
      description:
        'Disks, copiers, telephones and returned devices leave the house readable, by way of scrap, resale or repair.',
      affects: ['hardware', 'information'],
      properties: ['confidentiality'],
      controls: annexA('A.7.14', 'A.7.10', 'A.8.10', 'A.8.24', 'A.5.11'),
    },
  },
  {
    id: 'threat-damaged-line',
    code: 'T57',
    fields: {
      name: 'Line or plant damaged by works',
      kind: 'error',
      origin: ['accidental'],
      description: 'An excavator, a drill or cleaning water meets a cable, a pipe or a cabinet.',
      affects: ['site', 'hardware'],
      properties: ['availability'],
      controls: annexA('A.7.12', 'A.7.5', 'A.8.14', 'A.7.11'),
    },
  },
  {
    id: 'threat-trusted-wrong-answer',
    code: 'T58',
    fields: {
      name: 'Decision taken on a wrong AI answer',
      kind: 'error',
      origin: ['accidental'],
      description:
        'An answer that reads well is invented, out of date or biased, and code, advice or a decision is built on it without a check.',
      affects: ['process', 'information', 'software'],
      properties: ['integrity'],
      controls: annexA('A.5.10', 'A.6.3', 'A.8.29', 'A.5.37'),
    },
  },
] as const;
