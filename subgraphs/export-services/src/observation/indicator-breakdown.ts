import { errors } from '@passerelle/protocol';
import { Field, Float, ObjectType } from 'type-graphql';
import type { IndicatorDefinition } from '../indicator/indicator-definition.entity';
import { latestRevisions } from './latest-revisions';
import { Observation } from './observation.entity';

@ObjectType({ description: 'The figure of a territory beside the figures of its parts.' })
export class IndicatorBreakdown {
  @Field(() => Observation, { description: 'The figure of the whole territory.' })
  whole!: Observation;

  @Field(() => [Observation], { description: 'The figures of its parts, the largest first.' })
  parts!: Observation[];

  @Field(() => Float, {
    nullable: true,
    description: 'Null where there are no parts, or where something may count in two of them.',
  })
  sumOfParts!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Null where the parts may not be added.' })
  isEqualToWhole!: boolean | null;
}

/** The one figure of the whole territory. Throws BAD_USER_INPUT when several organisations have one. */
export function theWhole(candidates: readonly Observation[]): Observation | null {
  const figures = latestRevisions(candidates);
  if (figures.length > 1) {
    const organizations = figures.map(({ organizationId }) => organizationId ?? 'none').join(', ');
    throw errors.badUserInput({
      argument: 'organizationId',
      expected: `one of the organisations that have a figure here (${organizations})`,
      received: 'nothing',
    });
  }
  return figures[0] ?? null;
}

export function breakdownOf(
  whole: Observation,
  parts: readonly Observation[],
  indicator: IndicatorDefinition | null,
): IndicatorBreakdown {
  const current = latestRevisions(parts).sort((a, b) => b.value - a.value);
  const mayAdd = indicator?.partsAreDisjoint === true && current.length > 0;
  const sumOfParts = mayAdd ? current.reduce((sum, { value }) => sum + value, 0) : null;
  return {
    whole,
    parts: current,
    sumOfParts,
    isEqualToWhole: sumOfParts === null ? null : sumOfParts === whole.value,
  };
}
