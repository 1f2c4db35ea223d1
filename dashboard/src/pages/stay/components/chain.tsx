import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Amount } from '../../../facts/amount';
import type { WhenFragment } from '../../../facts/facts.generated';
import { RowLink } from '../../../facts/links';
import { StateBadge } from '../../../facts/state-badge';
import { When } from '../../../facts/when';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { ChainFragment } from '../stay.generated';
import classes from './chain.module.css';

/** The way from an agreement to what came of a stay, as one path. A step that nobody recorded is drawn as missing. */
export function Chain({ of, period }: { of: ChainFragment; period: WhenFragment | null }) {
  const { t, label } = useWords();
  const { partnership, call, award, beneficiary, outcomes } = of;
  const types = [...new Set(outcomes.map(({ type }) => type))];
  const steps: [name: string, what: ReactNode, beside?: ReactNode][] = [
    [
      t('stay.agreement'),
      partnership && (
        <RowLink page="partnerships" id={partnership.id}>
          <Words of={partnership.title} />
        </RowLink>
      ),
      partnership && <When of={partnership.signedOn} />,
    ],
    [t('stay.call'), call && <Words of={call.title} />, call?.program?.acronym],
    [
      t('stay.award'),
      award && <Words of={award.title} />,
      award && (
        <>
          <StateBadge of="AwardState" value={award.state} /> <Amount of={award.awarded} />
        </>
      ),
    ],
    [t('stay.stay'), beneficiary && <Words of={beneficiary.name} />, <When key="period" of={period} />],
    [
      t('stay.outcome'),
      outcomes.length > 0 && t('stay.outcomes', { count: outcomes.length }),
      types.map((type) => <div key={type}>{label('OutcomeType', type)}</div>),
    ],
  ];
  return (
    <ol className={classes.chain}>
      {steps.map(([name, what, beside]) => (
        <li key={name} className={what ? classes.step : classes.missing}>
          <Text size="xs" c="dimmed" fw={600}>
            {name}
          </Text>
          <Text size="sm" component="div" fw={500}>
            {what || t('stay.missing')}
          </Text>
          {what && (
            <Text size="sm" c="dimmed" component="div">
              {beside}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
