import type { FastifyReply } from 'fastify';
import { Answers } from '../../answers/answers.ts';
import type { App } from '../../http/application.ts';
import { riskSimulationShape, simulationQuery, simulationShape } from '../../contract/simulation.ts';
import { askerOf, houseOf, orThrow } from '../../http/reply.ts';
import { Simulator } from '../../simulation/simulator.ts';
import { riskSimulationAnswer, simulationAnswer } from '../../answers/simulation-answer.ts';
import { z } from 'zod';

const tags = ['Simulation'];

/**
 * Adds the routes that simulate the losses of a year from the estimates of risks. They answer when the simulation is
 * done, which is cancelled if nobody waits.
 */
export function simulationRoutes(app: App): void {
  const simulator = new Simulator();
  app.addHook('preClose', async () => simulator.close());

  app.get(
    '/api/simulation',
    {
      schema: {
        tags,
        summary: 'What the open risks may cost in a year, before and after treatment',
        querystring: simulationQuery,
        response: { 200: simulationShape },
      },
    },
    async (request, reply) => {
      const { asOf, ...run } = request.query;
      const answers = new Answers(orThrow(await houseOf(request).at(asOf)), askerOf(request));
      return orThrow(await simulationAnswer(answers, simulator, run, goneFrom(reply)));
    },
  );

  app.get(
    '/api/simulation/:id',
    {
      schema: {
        tags,
        summary: 'What one risk may cost in a year, and what each treatment would save',
        params: z.strictObject({ id: z.string().meta({ description: 'The id or code of the risk.' }) }),
        querystring: simulationQuery,
        response: { 200: riskSimulationShape },
      },
    },
    async (request, reply) => {
      const { asOf, ...run } = request.query;
      const answers = new Answers(orThrow(await houseOf(request).at(asOf)), askerOf(request));
      return orThrow(await riskSimulationAnswer(answers, simulator, request.params.id, run, goneFrom(reply)));
    },
  );
}

/** Returns a signal that aborts if the client leaves before the response is complete. */
function goneFrom({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.on('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
