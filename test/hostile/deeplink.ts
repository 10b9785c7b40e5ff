import type { HostileGroup } from './hostile-group';

/** Addresses that an app would open for whoever taps, or that it takes for orders. */
export const deeplink: HostileGroup = {
  biting: {
    'an activity of another app': 'intent://open/#Intent;scheme=bank;package=com.example.bank;end',
    'an activity with an address to fall back to':
      'intent:#Intent;action=x;S.browser_fallback_url=https%3A%2F%2Fcanary.example;end',
    'an activity of mixed letters': 'InTeNt://open/#Intent;end',
    'a provider of contents': 'content://com.example.contacts/people',
    'a file of the phone': 'file:///data/data/com.example/shared_prefs/login.xml',
    'an order to the SDK': 'wzrk://close',
    'an order to the SDK in mixed letters': 'WZRK://anything',
    'an app by name': 'android-app://com.example.bank',
    'a market': 'market://details?id=com.example.fake',
    'a store': 'itms-apps://apps.example.com/app/id1',
    'a profile to install': 'itms-services://?action=download-manifest&url=https://canary.example/m.plist',
    'a message to someone who charges for it': 'sms:+15550000?body=JOIN',
    'a call by another app': 'facetime:+15550000',
    'a chat': 'whatsapp://send?text=hello',
    'settings of the phone': 'app-settings:root=privacy',
    'a shortcut': 'shortcuts://run-shortcut?name=pay',
    'an app whose name is much like the listed one': 'myshops://pay',
    'an app whose name holds the listed one': 'x-myshop://pay',
    'a listed app with a space in it': 'myshop://pay now',
    'a listed app that asks for another': 'myshop://open?deeplink=bank://pay',
    'a page that asks for an app': 'https://example.com/?deeplink=bank://pay',
    'a page that asks for an app after others': 'https://example.com/a?b=c&deeplink=bank://pay',
    'a page that asks for an app in mixed letters': 'https://example.com/?DeepLink=bank://pay',
    'a script in the name of a listed app': 'javascript:canary()//myshop:',
  },
  others: {
    'a listed app with a line break in it': 'myshop://pay\nnow',
    'a listed app with a user': 'myshop://ann@pay',
    'a listed app without anything': 'myshop:',
  },
};
