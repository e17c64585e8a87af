import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Attacks that require physical presence. */
export const attacksOnSite = [
  {
    id: 'threat-intrusion',
    code: 'T08',
    fields: {
      name: 'Premises entered without permission',
      kind: 'attack',
      origin: ['deliberate'],
      description: 'Somebody gets into rooms where documents, machines or connections can be reached.',
      affects: ['site', 'hardware', 'information'],
      properties: ['confidentiality', 'availability'],
      controls: annexA('A.7.1', 'A.7.2', 'A.7.3', 'A.7.4', 'A.7.6'),
    },
  },
  {
    id: 'threat-theft-of-equipment',
    code: 'T09',
    fields: {
      name: 'Equipment or media stolen or lost',
      kind: 'attack',
      origin: ['deliberate', 'accidental'],
      description:
        'A laptop, telephone, disk or file of papers is gone, on the way, at home or out of the building.',
      affects: ['hardware', 'information'],
      properties: ['confidentiality', 'availability'],
      controls: annexA('A.7.9', 'A.8.24', 'A.8.1', 'A.7.10', 'A.5.11', 'A.6.7'),
    },
  },
  {
    id: 'threat-foreign-device',
    code: 'T35',
    fields: {
      name: 'Foreign device connected',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A stick, a small computer or an access point is put on a socket and opens a way in or records what passes.',
      affects: ['hardware', 'site'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.20', 'A.7.3', 'A.7.10', 'A.8.1', 'A.7.12'),
    },
  },
  {
    id: 'threat-counterfeit-device',
    code: 'T36',
    fields: {
      name: 'Device tampered with, copied or counterfeit',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Hardware is changed before it arrives, bought as genuine without being so, or taken apart in the field to read its firmware and keys.',
      affects: ['hardware', 'software'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.5.21', 'A.5.20', 'A.8.24', 'A.8.27', 'A.7.8'),
    },
  },
  {
    id: 'threat-jammed-radio',
    code: 'T37',
    fields: {
      name: 'Radio or positioning jammed or imitated',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A transmitter drowns or imitates radio, mobile or satellite signals, so that devices fall silent or believe a wrong place or time.',
      affects: ['hardware', 'service'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.8.14', 'A.8.17', 'A.8.20', 'A.8.16'),
    },
  },
  {
    id: 'threat-sabotage',
    code: 'T42',
    fields: {
      name: 'Sabotage of lines, plant or buildings',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Cables are cut, substations or masts are set on fire, equipment is damaged to make it stop.',
      affects: ['site', 'hardware', 'service'],
      properties: ['availability'],
      controls: annexA('A.7.5', 'A.7.4', 'A.7.12', 'A.8.14', 'A.5.29'),
    },
  },
] as const;
