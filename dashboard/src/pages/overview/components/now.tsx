import { Stack, Text, Title } from '@mantine/core';
import { type Fact, FactList } from '../../../facts/fact-list';
import { RowLink } from '../../../facts/links';
import { StateBadge } from '../../../facts/state-badge';
import { When } from '../../../facts/when';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { OverviewQuery } from '../overview.generated';

/** States in which nothing is to be done any more. */
const isOver = (state: string) => ['CLOSED', 'REJECTED', 'CANCELLED', 'COMPLETED'].includes(state);

/** What asks for somebody's attention today, most urgent first; what there is none of stands in one line at the end. */
export function Now({ of }: { of: OverviewQuery }) {
  const { t, day, instant, text } = useWords();
  const groups: [title: string, facts: Fact[]][] = [
    [
      t('overview.followUps'),
      (of.followUpsDue?.nodes ?? []).map(({ id, dueOn, status, softLanding }) => ({
        key: id,
        what: softLanding?.beneficiary ? (
          <RowLink page="stays" id={softLanding.id}>
            <Words of={softLanding.beneficiary.name} />
          </RowLink>
        ) : (
          t('state.noAnswer')
        ),
        beside: (
          <>
            <StateBadge of="FollowUpStatus" value={status} /> {day(dueOn)}
          </>
        ),
      })),
    ],
    [
      t('overview.reports'),
      (of.reportsDue?.nodes ?? []).map(({ id, dueOn, award }) => ({
        key: id,
        what: award ? text(award.title) : t('state.noAnswer'),
        beside: day(dueOn),
      })),
    ],
    [
      t('overview.callsOpen'),
      (of.fundingCalls?.nodes ?? []).map(({ id, title, sides }) => ({
        key: id,
        what: <Words of={title} />,
        beside: sides
          .flatMap(({ side, closesAt, timeZone }) => (closesAt ? `${side} ${instant(closesAt, timeZone)}` : []))
          .join(' · '),
      })),
    ],
    [
      t('overview.stays'),
      (of.softLandings?.nodes ?? [])
        .filter(({ state }) => !isOver(state))
        .map(({ id, state, beneficiary, period }) => ({
          key: id,
          what: (
            <RowLink page="stays" id={id}>
              {beneficiary ? <Words of={beneficiary.name} /> : t('state.noAnswer')}
            </RowLink>
          ),
          beside: (
            <>
              <StateBadge of="SoftLandingState" value={state} /> <When of={period} />
            </>
          ),
        })),
    ],
    [
      t('overview.missions'),
      (of.missions?.nodes ?? [])
        .filter(({ state }) => !isOver(state))
        .map(({ id, state, title, period }) => ({
          key: id,
          what: (
            <RowLink page="missions" id={id}>
              <Words of={title} />
            </RowLink>
          ),
          beside: (
            <>
              <StateBadge of="MissionState" value={state} /> <When of={period} />
            </>
          ),
        })),
    ],
    [
      t('overview.milestones'),
      (of.partnerships?.nodes ?? []).flatMap(({ id, title, milestones }) =>
        milestones
          .filter(({ status }) => status === 'PENDING' || status === 'LATE')
          .map((milestone) => ({
            key: milestone.id,
            what: (
              <RowLink page="partnerships" id={id}>
                <Words of={title} />
              </RowLink>
            ),
            beside: (
              <>
                <StateBadge of="MilestoneStatus" value={milestone.status} /> <When of={milestone.due} />
              </>
            ),
          })),
      ),
    ],
  ];
  const none = groups.filter(([, facts]) => facts.length === 0);
  return (
    <Stack gap="md">
      {groups
        .filter(([, facts]) => facts.length > 0)
        .map(([title, facts]) => (
          <div key={title}>
            <Title order={3} size="sm" mb={6}>
              {title}
            </Title>
            <FactList of={facts} />
          </div>
        ))}
      {none.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.none')} : {none.map(([title]) => title).join(' · ')}
        </Text>
      )}
    </Stack>
  );
}
