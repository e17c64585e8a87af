const optional = { required: false, input: false } as const;
const text = { type: 'string', required: true, input: false } as const;

export const toldModel = 'toldAct';
export const mailingModel = 'mailing';

/** The plugin of better-auth that adds the tables of notifications. */
export const notificationTables = {
  id: 'correspondence',
  schema: {
    [toldModel]: {
      fields: {
        userId: {
          ...text,
          index: true,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        organisation: { ...text, index: true },
        action: text,
        record: text,
        on: text,
      },
    },
    [mailingModel]: {
      fields: {
        organisation: { ...text, index: true },
        kind: text,
        at: { type: 'date', required: true, input: false },
        sent: { type: 'number', required: true, input: false },
        failed: { type: 'number', required: true, input: false },
        failure: { type: 'string', ...optional },
      },
    },
  },
} as const;
