import { h } from 'preact';
import { Bars } from './bars';
import type { GroupSummary, NetPromoter, QuestionSummary, TextAnswer } from './summary';

const counted = (count: number, one: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;

const withSign = (score: number) => (score > 0 ? `+${score}` : String(score).replace('-', '−'));

/** The score, and the three groups that it is made of. */
function Promoters({
  netPromoter: { score, detractors, passives, promoters },
}: {
  netPromoter: NetPromoter;
}) {
  const bars = [
    { label: 'Promoters (9–10)', count: promoters },
    { label: 'Passives (7–8)', count: passives },
    { label: 'Detractors (0–6)', count: detractors },
  ];
  return (
    <div class="promoters">
      <p class="score">
        <strong>{withSign(score)}</strong> NPS
      </p>
      <Bars bars={bars} answers={promoters + passives + detractors} longest={1} />
    </div>
  );
}

const Texts = ({ texts }: { texts: readonly TextAnswer[] }) => (
  // A list that scrolls can be reached and moved with the keyboard.
  <ol class="texts" tabIndex={0} aria-label="Answers, the newest first">
    {texts.map(({ id, text, at }) => (
      <li key={id}>
        <p dir="auto">{text}</p>
        {at && <time dateTime={at}>{new Date(at).toLocaleString()}</time>}
      </li>
    ))}
  </ol>
);

function Group({ group, longest }: { group: GroupSummary; longest: number }) {
  const { name, answers, verified, bars, netPromoter, average, texts } = group;
  return (
    <section class="group">
      <p class="count">
        {name !== undefined && <strong>{name}</strong>} {counted(answers, 'answer')}
        {verified > 0 && `, ${verified.toLocaleString('en')} verified`}
        {average !== undefined && (
          <span>
            , average <b>{average.toFixed(2)}</b>
          </span>
        )}
      </p>
      {netPromoter && <Promoters netPromoter={netPromoter} />}
      {bars.length > 0 && <Bars bars={bars} answers={answers} longest={longest} />}
      {texts.length > 0 && <Texts texts={texts} />}
    </section>
  );
}

/** The largest share of answers that any row of any group has. */
const largestShare = (groups: readonly GroupSummary[]) =>
  Math.max(
    ...groups.flatMap(({ bars, answers }) => bars.map(({ count }) => (answers > 0 ? count / answers : 0))),
    0,
  );

/** What was answered to one question, by everybody or by each group. */
export function QuestionCard({ question: { prompt, groups } }: { question: QuestionSummary }) {
  const longest = largestShare(groups);
  return (
    <article class="card">
      <h2 dir="auto">{prompt}</h2>
      <div class="groups">
        {groups.map((group) => (
          <Group key={group.name ?? ''} group={group} longest={longest} />
        ))}
      </div>
    </article>
  );
}
