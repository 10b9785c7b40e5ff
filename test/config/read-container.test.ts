// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readContainer } from '../../src/config/read-container';

function aContainer(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.dataset, { iterateSurvey: ' #survey ', endpoint: 'https://example.com' });
  const field = document.createElement('textarea');
  field.name = 'user_plan';
  field.defaultValue = `O'Brien "B" \\ <b>`;
  element.append(field);
  return element;
}

describe('readContainer', () => {
  it('reads attributes in camel case', () => {
    expect(readContainer(aContainer()).settings).toMatchObject({
      survey: '#survey',
      endpoint: 'https://example.com',
    });
  });

  it('reads what the template held, not what a browser restored', () => {
    const element = aContainer();
    const field = element.querySelector('textarea');
    if (field) field.value = 'restored';
    expect(readContainer(element).properties).toEqual([['user_plan', `O'Brien "B" \\ <b>`]]);
  });

  it('takes the property elements away', () => {
    const element = aContainer();
    readContainer(element);
    expect(element.children).toHaveLength(0);
  });
});
