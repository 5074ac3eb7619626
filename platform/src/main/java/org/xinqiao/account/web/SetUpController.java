package org.xinqiao.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.FirstAdministrator;
import org.xinqiao.account.Invitation;
import org.xinqiao.account.Invited;
import org.xinqiao.account.Registrations;
import org.xinqiao.account.SetUps;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/** Registering members, and setting an institution up with its three administrators. */
@RestController
@RequestMapping("/api/v1")
class SetUpController {
  private final Registrations registrations;
  private final SetUps setUps;

  SetUpController(Registrations registrations, SetUps setUps) {
    this.registrations = registrations;
    this.setUps = setUps;
  }

  record MemberRequest(@NotNull String code, @NotNull String name, @NotNull String suite) {}

  record InvitationView(String token, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
      return new InvitationView(invitation.token(), invitation.expiresAt());
    }

    @Override
    public String toString() {
      return "InvitationView[…]";
    }
  }

  record RegisteredView(
      UUID id, String code, String name, String suite, InvitationView invitation) {}

  record AdministratorRequest(
      @NotNull Role role,
      @NotNull String account,
      @NotNull String name,
      @NotNull String identityNumber) {
    @Override
    public String toString() {
      return "AdministratorRequest[" + role + "]";
    }
  }

  record SetUpRequest(
      @NotNull String token, @NotNull List<@NotNull @Valid AdministratorRequest> administrators) {
    @Override
    public String toString() {
      return "SetUpRequest[…]";
    }
  }

  record AppointedView(
      Role role, UUID account, String signInName, String initialPassword, Instant expiresAt) {
    static AppointedView of(SetUps.Appointed one) {
      return new AppointedView(
          one.role(),
          one.account().value(),
          one.signInName(),
          one.initialPassword().password(),
          one.initialPassword().expiresAt());
    }

    @Override
    public String toString() {
      return "AppointedView[" + role + "]";
    }
  }

  record SetUpView(List<AppointedView> administrators) {}

  @PostMapping("/institutions")
  @ResponseStatus(HttpStatus.CREATED)
  RegisteredView register(@Valid @RequestBody MemberRequest request) {
    var registered =
        registrations.register(new NewMember(request.code(), request.name(), request.suite()));
    var member = registered.member();
    return new RegisteredView(
        member.id().value(),
        member.code(),
        member.name(),
        member.suite(),
        InvitationView.of(registered.invitation()));
  }

  @PostMapping("/institutions/{id}/invitation")
  InvitationView inviteAgain(@PathVariable UUID id) {
    return InvitationView.of(registrations.inviteAgain(new InstitutionId(id)));
  }

  record InvitedView(
      Invited.State state, @Nullable Instant issuedAt, @Nullable Instant expiresAt) {}

  @GetMapping("/institutions/{id}/invitation")
  InvitedView invited(@PathVariable UUID id) {
    var invited = registrations.invited(new InstitutionId(id));
    return new InvitedView(invited.state(), invited.issuedAt(), invited.expiresAt());
  }

  @PostMapping("/setup")
  SetUpView setUp(@Valid @RequestBody SetUpRequest request) {
    var three =
        request.administrators().stream()
            .map(one ->
                new FirstAdministrator(one.role(), one.account(), one.name(), one.identityNumber()))
            .toList();
    var appointed = setUps.complete(request.token(), three);
    return new SetUpView(appointed.stream().map(AppointedView::of).toList());
  }
}
