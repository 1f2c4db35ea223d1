import { Text } from '@mantine/core';
import { useWords } from '../../../words/use-words';
import type { CallFragment } from '../funding.generated';
import classes from './call-timeline.module.css';

/** The days on which each side of a call accepts projects, France above and Québec below, on one line of time. */
export function CallTimeline({ calls }: { calls: readonly CallFragment[] }) {
  const { t, text, label, instant } = useWords();
  const bars = calls.flatMap((call) =>
    call.sides.flatMap(({ side, opensAt, closesAt, timeZone }) =>
      opensAt && closesAt ? [{ call, side, opensAt, closesAt, timeZone }] : [],
    ),
  );
  if (bars.length === 0) return <Text c="dimmed">{t('funding.noSides')}</Text>;

  const start = Math.min(...bars.map(({ opensAt }) => Date.parse(opensAt)));
  const end = Math.max(...bars.map(({ closesAt }) => Date.parse(closesAt)));
  const percent = (at: string) => ((Date.parse(at) - start) / Math.max(1, end - start)) * 100;
  return (
    <div className={classes.timeline}>
      {(['FR', 'QC'] as const).map((side) => (
        <div key={side} className={classes.side}>
          <Text size="sm" fw={600}>
            {label('Side', side)}
          </Text>
          <ul className={classes.bars}>
            {bars
              .filter((bar) => bar.side === side)
              .map(({ call, opensAt, closesAt, timeZone }) => (
                <li
                  key={call.id}
                  className={classes.bar}
                  style={{
                    marginInlineStart: `${percent(opensAt)}%`,
                    inlineSize: `max(2%, ${percent(closesAt) - percent(opensAt)}%)`,
                  }}
                >
                  {text(call.title)} · {instant(opensAt, timeZone)} – {instant(closesAt, timeZone)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
