const text = { type: 'string', required: true, input: false } as const;

/** The plugin of better-auth that adds the table of the access log. */
export const accessEventTable = {
  id: 'access-events',
  schema: {
    accessEvent: {
      fields: {
        organisation: text,
        day: { ...text, index: true },
        at: { type: 'date', required: true, input: false },
        what: text,
        detail: text,
        account: text,
        person: text,
        by: text,
        from: text,
        device: text,
        times: { type: 'number', required: true, input: false },
      },
    },
  },
} as const;
