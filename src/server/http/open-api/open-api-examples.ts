import type { OpenAPIV3_1 } from 'openapi-types';

type Document = OpenAPIV3_1.Document;

/**
 * Returns the document with an example for each JSON body that an operation takes or returns: the example of its
 * schema, else values generated from the schema. The generator is loaded when the document is first requested.
 */
export async function withExamples(document: Document): Promise<Document> {
  const { sample } = await import('openapi-sampler');
  for (const operation of operationsOf(document))
    for (const body of [operation.requestBody, operation.responses?.['200'], operation.responses?.['201']]) {
      const media = body && 'content' in body ? body.content?.['application/json'] : undefined;
      if (media?.schema)
        media.example ??= sample(media.schema as Parameters<typeof sample>[0], { quiet: true }, document);
    }
  return document;
}

const operationsOf = ({ paths = {} }: Document): readonly OpenAPIV3_1.OperationObject[] =>
  Object.values(paths).flatMap((item) => Object.values(item ?? {}) as OpenAPIV3_1.OperationObject[]);
