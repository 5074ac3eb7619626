package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.xinqiao.provenance.Addressees;

/** Tells the passports who a delivery was for. */
@Component
class NamedRecipients implements Addressees {
  private final DeliveryStore store;

  NamedRecipients(DeliveryStore store) {
    this.store = store;
  }

  @Override
  public boolean isAddressee(String identity) {
    return store.names(identity);
  }
}
