/** The person of an organisation that an account acts for. An account may have memberships in several organisations. */
export interface Membership {
  readonly organisation: string;
  readonly person: string;
}

const optional = { required: false, input: false } as const;

/** The columns of a membership about its mails. */
export const sentNotificationFields = {
  mailChoice: { type: 'string', ...optional },
  // The last day whose digest is done, even if none was sent. Absent if no digest was considered yet.
  digestDay: { type: 'string', ...optional },
  mailFailure: { type: 'string', ...optional },
  mailFailures: { type: 'number', ...optional },
  // No further mail is tried before this moment.
  mailAfter: { type: 'date', ...optional },
} as const;

/** The plugin of better-auth that adds the table of memberships. */
export const membershipTable = {
  id: 'memberships',
  schema: {
    membership: {
      fields: {
        userId: {
          type: 'string',
          required: true,
          index: true,
          input: false,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        organisation: { type: 'string', required: true, index: true, input: false },
        person: { type: 'string', required: true, input: false },
        createdAt: { type: 'date', required: true, input: false },
        // When a session was last used there for the first time.
        enteredAt: { type: 'date', required: false, input: false },
        ...sentNotificationFields,
      },
    },
  },
} as const;

/** Returns the row of a new membership. Also for code that creates one inside a transaction of better-auth. */
export const membershipOf = (userId: string, { organisation, person }: Membership) => ({
  userId,
  organisation,
  person,
  createdAt: new Date(),
});
