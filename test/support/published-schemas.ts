import { z } from 'zod';
import { kitFileSchema } from '#shared/bundle/kit.ts';
import { statementSchema } from '#shared/bundle/statement.ts';
import { joinRequestSchema } from '#shared/domain/council.ts';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { conditionSchema, ruleSchema } from '#shared/domain/rule.ts';
import { scorecardsFileSchema } from '#shared/domain/scorecard.ts';
import { submissionSchema } from '#shared/domain/submission.ts';

/** The files that other systems read or write, by the name under which their JSON Schema is published. */
export const PUBLISHED_SCHEMAS = {
  submission: { schema: submissionSchema, title: 'Submission of a unit: data/submission.json of a package' },
  round: { schema: roundSchema, title: 'Round of appraisal' },
  'criteria-set': { schema: criteriaSetSchema, title: 'Criteria set' },
  kit: { schema: kitFileSchema, title: 'List of a kit: data/kit.json' },
  scorecards: { schema: scorecardsFileSchema, title: 'Scorecards of a member: data/scorecards.json of a bundle' },
  statement: { schema: statementSchema, title: 'Statement under a signature: the payload of signatures/*.jws' },
  'join-request': { schema: joinRequestSchema, title: 'Join request: the public half of an identity' },
} as const;

/** Schemas that nest in themselves stand under `$defs`; without a name they would be called `__schema0`. */
const names = z.registry<{ readonly id: string }>().add(ruleSchema, { id: 'rule' }).add(conditionSchema, { id: 'condition' });

/** JSON Schema 2020-12 of each, as text that ends with a line end, by file name. */
export function writePublishedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(PUBLISHED_SCHEMAS).map(([name, { schema, title }]) => {
      const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'throw', metadata: names });
      const published = { $schema, $id: `urn:btd:schema:${name}:1`, title, ...body };
      return [`${name}.schema.json`, `${JSON.stringify(published, null, 2)}\n`];
    }),
  );
}
