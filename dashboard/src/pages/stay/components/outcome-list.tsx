import { Amount } from '../../../facts/amount';
import { Dotted } from '../../../facts/dotted';
import { FactList } from '../../../facts/fact-list';
import { OrganizationLink } from '../../../facts/links';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { ChainOutcomeFragment } from '../stay.generated';

/** What came of a stay, with who vouches for it and whether it is owed to the stay. */
export function OutcomeList({ of }: { of: readonly ChainOutcomeFragment[] }) {
  const { t, label } = useWords();
  return (
    <FactList
      empty={t('stay.noOutcome')}
      of={of.map((outcome) => ({
        key: outcome.id,
        what: (
          <>
            <strong>{label('OutcomeType', outcome.type)}</strong> · <Words of={outcome.label} />
          </>
        ),
        beside: (
          <Dotted>
            {outcome.status && label('OutcomeStatus', outcome.status)}
            {outcome.attribution && label('Attribution', outcome.attribution)}
            {label('Verification', outcome.verification)}
            {outcome.amount && <Amount of={outcome.amount} />}
            {outcome.counterpart && <OrganizationLink of={outcome.counterpart} />}
          </Dotted>
        ),
        sources: outcome.sources,
        readings: outcome.readings,
      }))}
    />
  );
}
