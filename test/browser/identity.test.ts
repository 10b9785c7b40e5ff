import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { oneScore } from './support/surveys';
import { until } from './support/until';

type Properties = Readonly<Record<string, string>>;

const stage = setStage();

/** The first thing that the endpoint hears of a person with these properties. */
async function heardOf(properties: Properties): Promise<StoredEvent> {
  return heardFrom(() => pasted(stage.demo, oneScore, { properties }));
}

async function heardFrom(html: () => string): Promise<StoredEvent> {
  const { page } = await stage.open();
  await openOwnPage(page, stage.demo, html());
  const [event] = await until(stage.demo.answers.events, ({ length }) => length === 1);
  // The line above waited for it.
  return event as StoredEvent;
}

describe('an identity', () => {
  it.each([
    ['null', 'null'],
    ['empty', ''],
    ['white space', ' \n '],
    ['an unreplaced Liquid tag', `{{ Profile.Identity | default: 'null' }}`],
    ['an unreplaced tag of the editor', '@Profile - Email'],
  ])('that is %s is not sent', async (_, user_email) => {
    const { user, user_traits } = await heardOf({ user_email });
    expect(user).toEqual({});
    expect(user_traits).toEqual({});
  });

  it('with an @ is an e-mail address', async () => {
    const { user } = await heardOf({ user_email: 'ann@example.com' });
    expect(user).toEqual({ email: 'ann@example.com' });
  });

  it('without an @ is an external id', async () => {
    const { user } = await heardOf({ user_email: 'customer-7' });
    expect(user).toEqual({ external_id: 'customer-7' });
  });

  it('gives way to an external id of its own name', async () => {
    const { user } = await heardOf({ user_email: 'customer-7', user_external_id: 'person-9' });
    expect(user).toEqual({ external_id: 'person-9' });
  });

  it('may be called Null', async () => {
    const { user } = await heardOf({ user_email: 'Null' });
    expect(user).toEqual({ external_id: 'Null' });
  });
});

describe('quotes, a backslash and a bracket arrive exactly', () => {
  it('in an identity', async () => {
    const { user } = await heardOf({ user_email: `O'Brien "B" \\ <b>` });
    expect(user).toEqual({ external_id: `O'Brien "B" \\ <b>` });
  });

  it('in a user property', async () => {
    const { user_traits } = await heardOf({ 'user_User Type': `O'Brien "B" \\ <b>` });
    expect(user_traits).toEqual({ 'User Type': `O'Brien "B" \\ <b>` });
  });

  it('in a response property', async () => {
    const { response_properties } = await heardOf({ response_place: `O'Brien "B" \\ <b>` });
    expect(response_properties).toEqual({ place: `O'Brien "B" \\ <b>` });
  });

  it('with line breaks between them', async () => {
    const { user_traits } = await heardOf({ user_note: `O'Brien\n"B"` });
    expect(user_traits).toEqual({ note: `O'Brien\n"B"` });
  });
});

describe('a typed property', () => {
  it('is sent as its type', async () => {
    const { user_traits } = await heardOf({
      user_number_age: '42',
      user_number_balance: '-0.5',
      user_boolean_trial: 'TRUE',
      user_boolean_vip: '0',
      user_date_joined: '$D_1767225600',
      user_date_left: '2026-01-01',
    });
    expect(user_traits).toEqual({
      age: 42,
      balance: -0.5,
      trial: true,
      vip: false,
      joined: { type: 'date', value: 1767225600 },
      left: { type: 'date', value: 1767225600 },
    });
  });

  it('is left out where its value is of another type', async () => {
    const { user_traits } = await heardOf({
      user_number_age: '4 tens',
      user_number_balance: '1e3',
      user_boolean_vip: 'yes',
      user_date_joined: 'yesterday',
      user_date_left: '2026-13-01',
      user_plan: 'Trial',
    });
    expect(user_traits).toEqual({ plan: 'Trial' });
  });

  it('is one of the response too', async () => {
    const { response_properties } = await heardOf({ response_number_order_total: '118.50' });
    expect(response_properties).toEqual({ order_total: 118.5 });
  });
});

describe('</textarea> in a value that is pasted as it is', () => {
  // CleverTap escapes nothing, so what a profile holds becomes part of the page.
  const html = () =>
    pasted(stage.demo, oneScore, { properties: { user_nick: 'NICK', user_plan: 'Trial' } }).replace(
      'NICK',
      'Ann</textarea><i>and more</i>',
    );

  it('ends the value, and what follows is markup: the documented limit', async () => {
    const { page } = await stage.open();
    await openOwnPage(page, stage.demo, html());
    expect(await page.locator('#contentDiv > i').textContent()).toBe('and more');
  });

  it('leaves the value before it and the properties after it as they are', async () => {
    const { user_traits } = await heardFrom(html);
    expect(user_traits).toEqual({ nick: 'Ann', plan: 'Trial' });
  });

  it('does not keep the survey from being drawn', async () => {
    const { page } = await stage.open();
    await openOwnPage(page, stage.demo, html());
    await page.getByRole('radio', { name: '9' }).click();
    expect(await page.getByRole('heading').textContent()).toBe('Thank you!');
  });
});
