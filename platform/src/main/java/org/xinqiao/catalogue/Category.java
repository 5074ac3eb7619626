package org.xinqiao.catalogue;

import org.xinqiao.kernel.Text;

/** The primary class of a datum, one each; agreements name them. */
public enum Category {
  /** 客户信息. */
  CUSTOMER("客户信息", "Customer information"),
  /** 信贷业务. */
  CREDIT("信贷业务", "Lending"),
  /** 风险协查. */
  RISK_COOPERATION("风险协查", "Cooperation on risk"),
  /** 财务报表. */
  FINANCIAL_STATEMENT("财务报表", "Financial statements"),
  /** 监管报送. */
  REGULATORY_REPORT("监管报送", "Reports to the regulator"),
  /** 经营管理. */
  OPERATION("经营管理", "Operation and management"),
  /** 系统运行与安全. */
  SYSTEM("系统运行与安全", "System operation and security"),
  /** 公开信息. */
  PUBLIC("公开信息", "Public information");

  private final Text title;

  Category(String zh, String en) {
    this.title = Text.of(zh, en);
  }

  /** The words people see. */
  public Text title() {
    return title;
  }
}
