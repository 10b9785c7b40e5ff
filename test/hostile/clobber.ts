import type { HostileGroup } from './hostile-group';

/** Elements of the page around a survey whose names hide what scripts look for. */
export const clobber: HostileGroup = {
  biting: {
    CleverTap: '<a id="clevertap">CleverTap</a>',
    'CleverTap and its event': '<form id="clevertap"><input name="event"></form>',
    'CleverTap and its event, twice':
      '<a id="clevertap"></a><a id="clevertap" name="event" href="https://canary.example"></a>',
    'CleverTap and its event and its id':
      '<form id="clevertap"><input name="event"><input name="profile"><input name="getCleverTapID"></form>',
    'CleverTap and its version':
      '<form id="clevertap"><input name="event"><input name="getSDKVersion"></form>',
    'CleverTap, as a frame': '<iframe name="clevertap"></iframe>',
    'the bridge of Android': '<a id="CleverTap">CleverTap</a>',
    'the bridge of Android and its method': '<form id="CleverTap"><input name="pushEvent"></form>',
    'the bridge of iOS': '<form id="webkit"><input name="messageHandlers"></form>',
    'the script that runs': '<img name="currentScript" alt="">',
    'the body': '<img name="body" alt="">',
    'the head': '<form name="head"></form>',
    'the way to find elements': '<img name="querySelectorAll" alt=""><img name="querySelector" alt="">',
    'the way to find an element by id': '<img name="getElementById" alt="">',
    'the way to make elements': '<img name="createElement" alt="">',
    'the way to hear of things': '<img name="addEventListener" alt="">',
    'the settings': '<a id="config" href="https://canary.example/take"></a>',
    'the settings and their endpoint':
      '<a id="config"></a><a id="config" name="endpoint" href="https://canary.example/take"></a>',
    'an inline survey of the same id': '<p id="survey">{"id":"other"}</p>',
    'an inline survey of the same name': '<form name="survey"><input name="id"></form>',
    'the state of the document': '<img name="readyState" alt="">',
    'what has focus': '<img name="activeElement" alt="">',
    'the element above all': '<img name="documentElement" alt="">',
    'what sees the document': '<img name="visibilityState" alt="">',
  },
  others: {
    'the window’s parent': '<a id="parent"></a><a id="top"></a><a id="self"></a>',
    'the window’s frame': '<a id="frameElement"></a><a id="origin"></a>',
    'the screen': '<a id="screen"></a><a id="innerHeight"></a><a id="performance"></a>',
    'the network': '<a id="fetch"></a><a id="navigator"></a><a id="crypto"></a>',
    'the names that a minifier makes': [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
      .map((letter) => `<a id="${letter}"></a>`)
      .join(''),
    'the container’s id': '<div id="contentDiv">Hello</div>',
    'the drawing': '<div data-iterate-canvas>Hello</div>',
    'the prompt': '<p id="prompt">Hello</p><p id="error">Hello</p><p id="description">Hello</p>',
    'a property element of the page': '<form><textarea name="user_email">wrong@example.com</textarea></form>',
  },
};
