import type { ReactNode } from 'react';
import type { Labels } from '../words/labels.fr';
import { useBounded } from '../words/use-bounded';
import { useWords } from '../words/use-words';
import type { Fact } from './fact-list';
import type {
  OrganizationNameFragment,
  OwnerNameFragment,
  SourceFragment,
  WhenFragment,
  WordsFragment,
} from './facts.generated';
import { RowLink } from './links';
import { StateBadge } from './state-badge';
import { When } from './when';
import { Words } from './words';

interface Known {
  readonly id: string;
  readonly owner: OwnerNameFragment | null;
  readonly sources: readonly SourceFragment[];
}

/** A list of any subgraph, which is null where its owner does not answer. */
type List<Row> = { readonly nodes: readonly Row[] } | null;

/** Rows of every owner as lines of a list, each with who keeps it and where it comes from. */
export function useRowFacts() {
  const { t } = useWords();
  const bounded = useBounded();
  const fact = ({ id, owner, sources }: Known, what: ReactNode, beside: ReactNode): Fact => ({
    key: id,
    what,
    beside,
    owner,
    sources,
  });
  return {
    partnerships: (
      list: List<
        Known & { title: WordsFragment; state: keyof Labels['PartnershipState']; signedOn: WhenFragment | null }
      >,
    ) =>
      (list?.nodes ?? []).map((row) =>
        fact(
          row,
          <RowLink page="partnerships" id={row.id}>
            <Words of={row.title} />
          </RowLink>,
          <>
            <StateBadge of="PartnershipState" value={row.state} /> <When of={row.signedOn} />
          </>,
        ),
      ),
    stays: (
      list: List<
        Known & {
          beneficiary: OrganizationNameFragment | null;
          state: keyof Labels['SoftLandingState'];
          period: WhenFragment | null;
        }
      >,
    ) =>
      (list?.nodes ?? []).map((row) =>
        fact(
          row,
          <RowLink page="stays" id={row.id}>
            {row.beneficiary ? <Words of={row.beneficiary.name} /> : t('state.noAnswer')}
          </RowLink>,
          <>
            <StateBadge of="SoftLandingState" value={row.state} /> <When of={row.period} />
          </>,
        ),
      ),
    missions: (
      list: List<Known & { title: WordsFragment; state: keyof Labels['MissionState']; period: WhenFragment | null }>,
    ) =>
      (list?.nodes ?? []).map((row) =>
        fact(
          row,
          <RowLink page="missions" id={row.id}>
            <Words of={row.title} />
          </RowLink>,
          <>
            <StateBadge of="MissionState" value={row.state} /> <When of={row.period} />
          </>,
        ),
      ),
    services: (list: List<Known & { label: WordsFragment; status: keyof Labels['OfferStatus'] }>) =>
      (list?.nodes ?? []).map((row) =>
        fact(row, <Words of={row.label} />, <StateBadge of="OfferStatus" value={row.status} />),
      ),
    observations: (
      list: List<
        Known & {
          value: number;
          bound: 'EXACT' | 'UPPER' | 'LOWER';
          period: { label: string } | null;
          indicator: { id: string; label: WordsFragment } | null;
        }
      >,
    ) =>
      (list?.nodes ?? []).map((row) =>
        fact(
          row,
          <>
            <strong>{bounded(row)}</strong> · {row.indicator ? <Words of={row.indicator.label} /> : t('state.noAnswer')}
          </>,
          row.period?.label ?? t('indicator.noYear'),
        ),
      ),
  };
}
