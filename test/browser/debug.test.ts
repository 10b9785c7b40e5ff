import { describe, expect, it } from 'vitest';
import { answers } from './support/answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { oneScore } from './support/surveys';
import { until } from './support/until';

const stage = setStage();

const properties = {
  user_email: 'ann@example.com',
  user_plan: 'Gold plan',
  user_number_age: 'forty',
  response_order: '{{ Profile.Order }}',
};

/** What the console has, once all that waited was answered, of which a silent one says nothing. */
async function answerOne(attributes: Record<string, string>, isTold = false): Promise<string> {
  const { page, console } = await stage.open();
  await openOwnPage(page, stage.demo, pasted(stage.demo, oneScore, { properties, attributes }));
  await page.getByRole('radio', { name: '9' }).click();
  await answers(stage.demo, 1);
  const said = () => console.join('\n');
  if (isTold) await until(said, (lines) => /took \S+score\S+\n.*; 0 wait$/.test(lines));
  return said();
}

describe('data-debug', () => {
  it('says what was read, what is absent, what was dropped, where it is, and what is sent', async () => {
    const lines = await answerOne({ 'data-debug': '' }, true);
    for (const line of [
      'user_email was read',
      'user_plan was read',
      'user_number_age is left out: the value is not understood',
      'response_order is absent',
      `${oneScore.id} is in en on page`,
      'CleverTap is absent',
      'data-endpoint answered 200; 0 wait',
    ])
      expect(lines).toContain(`[iterate-clevertap] ${line}`);
    for (const said of ['sends', 'data-endpoint took'])
      expect(lines).toMatch(new RegExp(`${said} 1\\.one-score\\.\\w{26}\\.score\\.\\d+`));
  });

  it('says of a preview that nothing is sent, by not saying that it is', async () => {
    const { page, console } = await stage.open();
    const attributes = { 'data-debug': '', 'data-preview': 'on' };
    await openOwnPage(page, stage.demo, pasted(stage.demo, oneScore, { attributes }));
    await page.getByRole('radio', { name: '9' }).click();
    await page.getByText('Thank you').waitFor();
    expect(console.join('\n')).toContain('one-score is in en on page');
    expect(console.join('\n')).not.toMatch(/sends|gets/);
  });

  it('says nothing of who answers and what', async () => {
    expect(await answerOne({ 'data-debug': '' }, true)).not.toMatch(/ann@|Gold|forty|\b9\b/);
  });

  it.each([{}, { 'data-debug': 'off' }])('is silent with %j', async (attributes) => {
    expect(await answerOne(attributes)).toBe('');
  });
});
