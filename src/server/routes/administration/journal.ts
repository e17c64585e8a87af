import { sentences } from '#isms/kernel/values/sentence.ts';
import { z } from 'zod';
import { anchorText, readAnchor } from '#journal/chain/anchor.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import type { App } from '../../http/application.ts';
import { journalHeadShape, verificationShape } from '../../contract/journal.ts';
import { houseOf, orThrow } from '../../http/reply.ts';
import { verificationAnswer } from '../../answers/verification-answer.ts';

const texts = sentences('administration-journal', {
  theJournalIsBeingVerifiedAlready:
    'The journal is being verified already. Ask again once that has come to an end.',
});

const tags = ['Administration'];
const area = 'journal';
const path = '/api/administration/journal';
const busy = new Problem('conflict', texts.theJournalIsBeingVerifiedAlready);

/** Adds the routes for administrators of the journal: its head, and its verification. */
export function journalRoutes(app: App): void {
  const verifying = new Set<string>();

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'The head of the journal, to be kept elsewhere',
        response: { 200: journalHeadShape },
      },
    },
    async (request) => {
      administratorOf(request, area);
      const { journal, organisation } = houseOf(request);
      const anchor = await journal.anchor(organisation);
      const { snapshot } = await houseOf(request).now();
      return { ...anchor, text: anchorText(anchor), ...(snapshot.at !== '' && { at: snapshot.at }) };
    },
  );

  app.post(
    `${path}/verify`,
    {
      schema: {
        tags,
        summary: 'Check the whole journal against its hashes, and against a head that was kept elsewhere',
        body: z.strictObject({
          head: z
            .string()
            .max(200)
            .refine((text) => readAnchor(text) !== undefined, {
              error: 'must be a position and a hash as they were copied here, such as 412:9f86…',
            })
            .optional(),
        }),
        response: { 200: verificationShape },
      },
    },
    async (request) => {
      const asker = administratorOf(request, area);
      const service = houseOf(request);
      const { organisation, journal } = service;
      const anchor = readAnchor(request.body.head ?? '');
      if (verifying.has(organisation)) return orThrow<never>(busy);
      verifying.add(organisation);
      try {
        const found = await journal.verify(organisation, anchor ? { anchors: [anchor] } : {});
        const answers = new Answers(await service.now(), asker);
        return verificationAnswer(answers, found, new Date().toISOString(), await journal.structureFaults());
      } finally {
        verifying.delete(organisation);
      }
    },
  );
}
