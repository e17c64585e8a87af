import { z } from 'zod';

/** The connection of the directory that provisions people, and what it has created. */
export const directoryShape = z
  .object({
    address: z.string().meta({ description: 'The base address of SCIM 2.0.' }),
    changedAt: z.iso
      .datetime()
      .optional()
      .meta({ description: 'When the directory last changed something; left out where it never has.' }),
    provisioned: z.int().meta({ description: 'People the directory knows.' }),
    suspended: z.int().meta({ description: 'How many of them it lets in nowhere.' }),
    groups: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        name: z.string(),
        version: z.int(),
        members: z.int(),
        role: z.string().optional().meta({ description: 'What its members may do here.' }),
      }),
    ),
    unmatched: z
      .object({
        total: z.int(),
        people: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
      })
      .meta({ description: 'Who works here today and is not in the directory; the first of them by name.' }),
  })
  .meta({ id: 'Directory' });

export type Directory = z.infer<typeof directoryShape>;
