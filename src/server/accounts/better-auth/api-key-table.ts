const text = { type: 'string', required: true, input: false } as const;
const optionalText = { type: 'string', required: false, input: false } as const;
const moment = { type: 'date', required: true, input: false } as const;

/** The plugin of better-auth that adds the table of API keys. */
export const apiKeyTable = {
  id: 'keys',
  schema: {
    apiKey: {
      fields: {
        hash: { ...text, unique: true },
        start: text,
        organisation: { ...text, index: true },
        userId: {
          ...optionalText,
          index: true,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        madeBy: text,
        name: text,
        scope: text,
        registers: optionalText,
        elsewhere: { type: 'boolean', required: true, input: false },
        createdAt: moment,
        expiresAt: moment,
        usedAt: { ...moment, required: false },
        usedFrom: optionalText,
      },
    },
  },
} as const;
