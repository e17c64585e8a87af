export const leaseModel = 'lease';

/** The plugin of better-auth that adds the table of leases. */
export const leaseTable = {
  id: 'leases',
  schema: {
    [leaseModel]: {
      fields: {
        holder: { type: 'string', required: true, input: false },
        until: { type: 'date', required: true, input: false },
        // How often in a row the work has failed.
        failures: { type: 'number', required: true, input: false },
        // When the work last succeeded.
        doneAt: { type: 'date', required: false, input: false },
      },
    },
  },
} as const;
